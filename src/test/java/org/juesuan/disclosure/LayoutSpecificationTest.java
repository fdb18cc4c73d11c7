package org.juesuan.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.juesuan.model.Cell;
import org.juesuan.model.Extraction;
import org.juesuan.model.FileType;
import org.juesuan.model.Grid;
import org.juesuan.model.Page;
import org.juesuan.model.Reading;
import org.juesuan.model.SourceFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/**
 * Reads forms in the layouts of {@code layouts/*.yml}, one rule a file: sheets as rows of text, why they matter, and
 * every line that they must give. In a row {@code <} belongs to the cell at its left and {@code ^} to the one above.
 */
class LayoutSpecificationTest {

    private static final Path LAYOUTS = Path.of("src/test/resources/org/juesuan/disclosure/layouts");
    private static final DisclosureReader READER = new DisclosureReader();

    static Stream<Path> layouts() throws IOException {
        try (Stream<Path> files = Files.list(LAYOUTS)) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void givesEveryLineAndNoOther(Path file) throws IOException {
        Map<String, Object> specification;
        try (InputStream in = Files.newInputStream(file)) {
            specification = new Yaml().load(in);
        }
        List<Page> pages = new ArrayList<>();
        for (Object sheet : (List<?>) specification.get("sheets")) {
            Grid grid = grid(((String) sheet).lines().toList());
            pages.add(new Page(pages.size() + 1, "Sheet" + (pages.size() + 1), 0, 0, 0, List.of(), List.of(grid)));
        }
        String name = (String) specification.getOrDefault("file", "附表.xlsx");
        SourceFile source = new SourceFile("0".repeat(64), file, name, FileType.XLSX, 1);

        Extraction read = READER.understand(source, new Reading.Document(pages, List.of()));

        String why = (String) specification.get("why");
        assertThat(read.lines().stream().map(l -> String.join(" ", l.form(), l.lineCode().isEmpty() ? "-" : l.lineCode(), l.lineName(),
                l.columnCode(), l.amount().toPlainString())).toList()).as(why)
                .containsExactlyInAnyOrderElementsOf(((List<?>) specification.get("expected")).stream().map(String::valueOf).toList());
        if (specification.get("bodies") instanceof List<?> bodies) {
            assertThat(read.lines().stream().map(l -> l.body()).distinct().toList()).as(why).isEqualTo(bodies);
        }
        List<?> remarks = (List<?>) specification.getOrDefault("remarks", List.of());
        assertThat(read.remarks().stream().map(r -> r.rule()).filter(r -> !r.startsWith("read_body") && !r.startsWith("read_year")).distinct().toList())
                .as(why).containsExactlyInAnyOrderElementsOf(remarks.stream().map(String::valueOf).toList());
        assertThat(read.refusal() == null ? "none" : read.refusal().reason().code()).as(why).isEqualTo(specification.getOrDefault("refusal", "none"));
    }

    private static Grid grid(List<String> rows) {
        String[][] texts = rows.stream().map(row -> Arrays.stream(row.split("\\|", -1)).map(String::strip).toArray(String[]::new)).toArray(String[][]::new);
        int columns = Arrays.stream(texts).mapToInt(row -> row.length).max().orElse(0);
        List<Cell> cells = new ArrayList<>();
        for (int r = 0; r < texts.length; r++) {
            for (int c = 0; c < texts[r].length; c++) {
                String text = texts[r][c];
                if (!text.equals("<") && !text.equals("^")) {
                    cells.add(new Cell(r, c, span(texts, r, c, 1, 0), span(texts, r, c, 0, 1), text, text, null, null));
                }
            }
        }
        return new Grid(rows.size(), columns, cells, null, true);
    }

    /** Cells from here on that belong to this one, downwards or to the right. */
    private static int span(String[][] texts, int row, int column, int down, int right) {
        int span = 1;
        String mark = down == 1 ? "^" : "<";
        while (row + down * span < texts.length && column + right * span < texts[row + down * span].length
                && texts[row + down * span][column + right * span].equals(mark)) {
            span++;
        }
        return span;
    }
}
