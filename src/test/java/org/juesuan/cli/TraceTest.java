package org.juesuan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.juesuan.archive.Archive;
import org.juesuan.model.BodyKind;
import org.juesuan.model.Box;
import org.juesuan.model.DocumentKind;
import org.juesuan.model.Extraction;
import org.juesuan.model.ExtractorVersion;
import org.juesuan.model.FileType;
import org.juesuan.model.Identity;
import org.juesuan.model.PublishedLine;
import org.juesuan.model.SourceFile;
import org.juesuan.model.TextSource;
import org.juesuan.warehouse.Warehouse;
import org.juesuan.durable.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

        String key = said("query", "SELECT finding_key FROM quality.finding WHERE severity = 'error'", "--format", "csv", "--data", data)
                .lines().skip(1).findFirst().orElseThrow().replace("\"", "");
        Path png = folder.resolve("cells.png");
        assertThat(said("trace", "--finding", key.substring(0, 10), "--picture", png.toString(), "--data", data))
                .contains("若支出决算表的合计行", "wrong", "2,252.72", "22527200.00");
        Path page = Files.exists(png) ? png : folder.resolve("cells-1.png");
        BufferedImage image = ImageIO.read(page.toFile());
        assertThat(image.getWidth()).isBetween(1200, 1300);
        assertThat(pixels(image, 0xd01c1c)).as("red pixels of the wrong cell's frame").isGreaterThan(100);

        assertThat(said("trace", "--department", "黛溪市水利局", "--year", "2023", "--subject", "2130305", "--fund", "general_public", "--format",
                "csv", "--data", data))
                .contains("published", "general_expenditure", "2130305", "水利工程建设");
        assertThat(said("findings", "--severity", "error", "--year", "2023", "--data", data)).contains("(1 row)");
        assertThat(said("documents", "--document", said("query", "SELECT document_key FROM source.document", "--format", "csv", "--data",
                data).lines().skip(1).findFirst().orElseThrow(),
                "--data", data)).contains("Verdict", "coverage_pct", "general_expenditure");
        everyFactLeadsToWhatItWasMadeOf(data);
        assertThat(Juesuan.run("trace", "--data", data)).isEqualTo(2);
        assertThat(Juesuan.run("trace", "--finding", "x", "--data", data)).isEqualTo(2);
    }

    /** What a fact's cells print is what the fact says. */
    private static void everyFactLeadsToWhatItWasMadeOf(String data) {
        assertThat(traced(data, "expenditure", "--fund", "general_public"))
                .isEqualTo(answer(data, "SELECT sum(amount_yuan) FROM fact_expenditure WHERE fund = 'general_public'")).isNotZero();
        assertThat(traced(data, "income")).isEqualTo(answer(data, "SELECT sum(amount_yuan) FROM fact_income")).isNotZero();
        assertThat(traced(data, "income", "--item", "other_income"))
                .isEqualTo(answer(data, "SELECT coalesce(sum(amount_yuan), 0) FROM fact_income WHERE source = 'other_income'"));
        assertThat(traced(data, "economic_expenditure")).isEqualTo(answer(data, "SELECT sum(amount_yuan) FROM fact_economic_expenditure"))
                .isNotZero();
        assertThat(traced(data, "three_public")).isEqualTo(answer(data, "SELECT sum(budget_yuan) + sum(final_yuan) FROM fact_three_public"))
                .isNotZero();
        assertThat(traced(data, "fund_balance", "--fund", "all"))
                .isEqualTo(answer(data, "SELECT opening_yuan + income_yuan + expenditure_yuan + closing_yuan FROM fact_fund_balance "
                        + "WHERE fund = 'all'")).isNotZero();
        assertThat(said("trace", "--department", "黛溪市水利局", "--year", "2023", "--fact", "statistic", "--item", "official_vehicles",
                "--format", "csv", "--data", data))
                .contains("stated", "prose", "official_vehicles", "count", "公务用车");
        assertThat(said("trace", "--department", "黛溪市水利局", "--year", "2023", "--fact", "budget_execution", "--subject", "2130305",
                "--format", "csv", "--data", data))
                .contains("水利工程建设", "budget", "final", "completion_pct");
        assertThat(said("trace", "--department", "黛溪市水利局", "--year", "2023", "--fact", "prior_year", "--format", "csv", "--data", data))
                .contains("prior_year_final");
    }

    private static BigDecimal traced(String data, String fact, String... options) {
        String[] arguments = Stream.concat(Stream.of("trace", "--department", "黛溪市水利局", "--year", "2023", "--fact", fact, "--format",
                "json", "--data", data), Stream.of(options)).toArray(String[]::new);
        return said(arguments).lines().filter(line -> line.contains("\"amount_yuan\""))
                .map(line -> line.replaceAll(".*\"amount_yuan\": ([-0-9.]+).*", "$1"))
                .map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal answer(String data, String sql) {
        return said("query", sql, "--format", "csv", "--data", data).lines().skip(1).findFirst().map(BigDecimal::new).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "--department 某局 --year 2023 --form three_public | --form applies only with --document",
                "--document ab --fund all | --fund applies only with --department",
        "--finding 1 --subject 205 | --subject applies only with --department or --document",
        "--document ab --year 2023 | --year applies only with --department",
        "--department 某局 --year 2023 --item reception | --item applies only with --fact income",
        "--department 某局 --year 2023 --fact three_public --subject 205 | --subject applies only with --fact expenditure, income",
        "--department 某局 --year 2023 --fact income --type basic | --type applies only with --fact expenditure, budget_expenditure",
        "--department 某局 | say what to trace", "--department 某局 --year 2023 --document ab | say what to trace"})
    void anOptionThatDoesNotApplyIsAnError(String options, String message) {
        Spoken said = Spoken.of(("trace " + options + " --data " + folder).split(" "));
        assertThat(said.exitCode()).isEqualTo(2);
        assertThat(said.err()).contains(message);
    }

    @Test
    void aWorkbooksCellLeadsToThePageThatPrintsTheSame() throws Exception {
        try (Archive archive = Archive.open(folder)) {
            archive.replace(extraction("附表.xlsx", FileType.XLSX, null, "9.00", "4.00"), ExtractorVersion.NONE, "", 0.1, Instant.EPOCH);
            archive.replace(extraction("决算.pdf", FileType.PDF, new Box(100, 200, 150, 210), "9.00", "4.01"), ExtractorVersion.NONE, "", 0.1,
                    Instant.EPOCH);
        }
        Warehouse warehouse = new Warehouse(folder);
        warehouse.publish(warehouse.build(null, Instant.EPOCH));
        assertThat(said("trace", "--department", "某局", "--year", "2024", "--subject", "2010101", "--format", "csv", "--data",
                folder.toString()).lines().skip(1)
                .map(line -> line.split(",")).map(cells -> String.join(" ", cells[1], cells[3], cells[6], cells[11])))
                .containsExactly("published 附表.xlsx  basic", "published_on_page 决算.pdf 3 basic",
                        // another amount is not the same cell
                        "published 附表.xlsx  project");
    }

    private static Extraction extraction(String name, FileType type, Box box, String basic, String project) {
        Identity identity = new Identity("决算", DocumentKind.FINAL_ACCOUNTS, "某局", BodyKind.UNIT, null, List.of(), 2024, null, false);
        List<PublishedLine> lines = Stream.of("basic " + basic, "project " + project).map(cell -> cell.split(" "))
                .map(cell -> new PublishedLine("general_expenditure", "某局", box == null ? null : 3, box == null ? "表" : null, 1, "2010101",
                "行政运行", cell[0], cell[1], new BigDecimal(cell[1]).movePointRight(4).setScale(2),
                        "万元", new BigDecimal("100.00"), box, box == null ? TextSource.CELL : TextSource.TEXT, 1, "")).toList();
        String key = String.format("%064x", name.hashCode());
        return new Extraction(new SourceFile(key, Path.of(name), name, type, 1), 3, identity, List.of(), lines, List.of(), null);
    }

    @Test
    void whatIsReadIsDrawn() throws Exception {
        Path pictures = folder.resolve("pictures");
        said("extract", SAMPLE.toString(), "--picture", pictures.toString(), "--data", folder.toString());
        String page19 = Sha256.of(SAMPLE).substring(0, 8) + "-page-019.png";
        assertThat(pictures.toFile().list()).contains(page19).hasSizeGreaterThan(20);
        BufferedImage page = ImageIO.read(pictures.resolve(page19).toFile());
        assertThat(pixels(page, 0x1f4e9e)).as("pixels of the table's frame").isGreaterThan(100);
        assertThat(pixels(page, 0x1b8a3a)).as("pixels of the frames of amounts").isGreaterThan(100);
    }

    private static long pixels(BufferedImage image, int colour) {
        return IntStream.range(0, image.getWidth() * image.getHeight())
                .map(i -> image.getRGB(i % image.getWidth(), i / image.getWidth()) & 0xffffff)
                .filter(rgb -> rgb == colour).count();
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
