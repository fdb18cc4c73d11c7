package org.juesuan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a finding and a fact to the cells, on a disclosure whose total is wrong. */
class TraceTest {

    private static final Path SAMPLE = Path.of("jobs/samples/黛溪市水利局2023年度单位决算.pdf");

    @TempDir
    Path folder;

    @Test
    void aFindingAndAFactLeadToTheirCells() throws Exception {
        Path inbox = Files.createDirectories(folder.resolve("inbox"));
        Files.copy(SAMPLE, inbox.resolve("a.pdf"));
        String data = folder.resolve("data").toString();
        said("nightly", "--quiet", "--inbox", inbox.toString(), "--data", data);

        String key = said("query", "SELECT finding_key FROM quality.finding WHERE severity = 'error'", "--format", "csv", "--data", data).lines().skip(1).findFirst().orElseThrow();
        Path png = folder.resolve("cells.png");
        assertThat(said("trace", "--finding", key.substring(0, 10), "--picture", png.toString(), "--data", data)).contains("若支出决算表的合计行", "wrong", "2,252.72", "22527200.00");
        Path page = Files.exists(png) ? png : folder.resolve("cells-1.png");
        BufferedImage image = ImageIO.read(page.toFile());
        assertThat(image.getWidth()).isBetween(1200, 1300);
        assertThat(IntStream.range(0, image.getWidth() * image.getHeight()).map(i -> image.getRGB(i % image.getWidth(), i / image.getWidth()) & 0xffffff)
                .filter(rgb -> rgb == 0xd01c1c).count()).as("red pixels of the wrong cell's frame").isGreaterThan(100);

        assertThat(said("trace", "--department", "黛溪市水利局", "--year", "2023", "--subject", "2130305", "--fund", "general_public", "--format", "csv", "--data", data))
                .contains("published", "general_expenditure", "2130305", "水利工程建设");
        assertThat(said("findings", "--severity", "error", "--year", "2023", "--data", data)).contains("(1 row)");
        assertThat(said("documents", "--document", said("query", "SELECT document_key FROM source.document", "--format", "csv", "--data", data).lines().skip(1).findFirst().orElseThrow(),
                "--data", data)).contains("Verdict", "coverage_pct", "general_expenditure");
        assertThat(Juesuan.run("trace", "--data", data)).isEqualTo(2);
        assertThat(Juesuan.run("trace", "--finding", "x", "--data", data)).isEqualTo(2);
    }

    @Test
    void aWorkbooksCellIsMarkedOnThePageThatPrintsTheSame() throws Exception {
        Path inbox = Files.createDirectories(folder.resolve("inbox"));
        for (String name : new String[] {"黛溪市水利局2022年度单位决算.pdf", "黛溪市水利局2022年度单位决算公开表.xlsx"}) {
            Files.copy(SAMPLE.resolveSibling(name), inbox.resolve(name));
        }
        String data = folder.resolve("data").toString();
        said("nightly", "--quiet", "--inbox", inbox.toString(), "--data", data);
        Path png = folder.resolve("cells.png");
        assertThat(said("trace", "--department", "黛溪市水利局", "--year", "2022", "--subject", "21303", "--fund", "general_public", "--type", "basic", "--format", "csv", "--picture", png.toString(), "--data", data)
                .lines().skip(1).map(line -> line.split(",")[1] + " " + line.contains(".xlsx"))).startsWith("published true", "published_on_page false");
        BufferedImage image = ImageIO.read(png.toFile());
        assertThat(IntStream.range(0, image.getWidth() * image.getHeight()).map(i -> image.getRGB(i % image.getWidth(), i / image.getWidth()) & 0xffffff)
                .filter(rgb -> rgb == 0x1b8a3a).count()).as("green pixels of the cells' frames").isGreaterThan(100);
    }

    @Test
    void whatIsReadIsDrawn() {
        Path pictures = folder.resolve("pictures");
        said("extract", SAMPLE.toString(), "--picture", pictures.toString(), "--data", folder.toString());
        assertThat(pictures.toFile().list()).contains("page-019.png").hasSizeGreaterThan(20);
    }

    private static String said(String... arguments) {
        PrintStream out = System.out;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            assertThat(Juesuan.run(arguments)).isZero();
        } finally {
            System.setOut(out);
        }
        return said.toString(StandardCharsets.UTF_8);
    }
}
