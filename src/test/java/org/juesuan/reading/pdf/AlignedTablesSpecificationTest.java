package org.juesuan.reading.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.juesuan.model.Box;
import org.juesuan.model.Cell;
import org.juesuan.model.Grid;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/**
 * Pages without rules down, drawn with characters: a letter is five points wide and a Chinese one ten, and a line is
 * twelve points high. {@code +---+} are rules drawn piece by piece under the line above, {@code /} moves what follows up
 * by half a line, {@code //} by three quarters, {@code .} down by a sixth, and {@code '} is a gap of two points. In what is
 * expected, {@code <} belongs to the cell at its left and {@code ^} to the one above.
 */
class AlignedTablesSpecificationTest {

    private static final Path FOLDER = Path.of("src/test/resources/org/juesuan/reading/pdf/tables");
    private static final double LETTER = 5;
    private static final double LINE = 12;
    private static final double THIN = 2;
    private static final Box EVERYWHERE = new Box(-1e6, -1e6, 1e6, 1e6);

    static Stream<Path> pages() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void reads(Path file) throws IOException {
        Map<String, String> specification = new Yaml().load(Files.readString(file));
        List<Glyph> glyphs = new ArrayList<>();
        List<Box> rules = new ArrayList<>();
        double y = 100;
        for (String line : specification.get("page").lines().toList()) {
            if (line.startsWith("+")) {
                rules(line, y - 0.75 * LINE, rules);
            } else if (line.strip().equals("/")) {
                y -= LINE / 2;
            } else if (line.strip().equals("//")) {
                y -= LINE * 3 / 4;
            } else if (line.strip().equals(".")) {
                y += LINE / 6;
            } else {
                glyphs(line, y, glyphs);
                y += LINE;
            }
        }
        List<Grid> grids = AlignedTables.find(glyphs, new DrawnEdges(rules));
        // tables below each other are parted by a line of two dashes
        List<List<List<String>>> expected = Stream.of(specification.get("expected").split("--\n"))
                .map(table -> table.lines().map(AlignedTablesSpecificationTest::cells).toList()).toList();
        assertThat(grids.stream().map(AlignedTablesSpecificationTest::rows).toList()).as(specification.get("why")).isEqualTo(expected);
    }

    private static List<String> cells(String row) {
        return Stream.of(row.split("\\|", -1)).map(String::strip).toList();
    }

    private static void glyphs(String line, double y, List<Glyph> glyphs) {
        double x = 50;
        for (int letter : line.codePoints().toArray()) {
            double width = letter == '\'' ? THIN : letter < 0x2000 ? LETTER : 2 * LETTER;
            if (letter != ' ' && letter != '\'') {
                glyphs.add(new Glyph(Character.toString(letter), x, y, width, 2 * LETTER, EVERYWHERE));
            }
            x += width;
        }
    }

    private static void rules(String line, double y, List<Box> rules) {
        int from = 0;
        for (int to = line.indexOf('+', 1); to > 0; to = line.indexOf('+', to + 1)) {
            rules.add(new Box(50 + from * LETTER - 1, y, 50 + to * LETTER - 1, y));
            from = to;
        }
    }

    private static List<List<String>> rows(Grid grid) {
        Cell[][] matrix = grid.matrix();
        List<List<String>> rows = new ArrayList<>();
        for (int r = 0; r < grid.rows(); r++) {
            List<String> row = new ArrayList<>();
            for (int c = 0; c < grid.columns(); c++) {
                Cell cell = matrix[r][c];
                row.add(cell == null ? "" : cell.row() < r ? "^" : cell.column() < c ? "<" : cell.text().replace("\n", ""));
            }
            rows.add(row);
        }
        return rows;
    }
}
