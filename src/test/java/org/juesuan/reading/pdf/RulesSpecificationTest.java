package org.juesuan.reading.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
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
 * Finds the tables of {@code rules/*.yml}, one rule a file: lines across (where, from, to) and down, in points, why they
 * matter, and each table that they draw, row by row: {@code c} where a cell begins, {@code <} and {@code ^} where it goes
 * on from the left or from above, {@code ~} where none is.
 */
class RulesSpecificationTest {

    private static final Path RULES = Path.of("src/test/resources/org/juesuan/reading/pdf/rules");

    static Stream<Path> rules() throws IOException {
        try (Stream<Path> files = Files.list(RULES)) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void drawTheirTables(Path file) throws IOException {
        Map<String, Object> specification;
        try (InputStream in = Files.newInputStream(file)) {
            specification = new Yaml().load(in);
        }

        List<Grid> grids = RuledTables.drawn(((String) specification.get("rules")).lines().map(RulesSpecificationTest::rule).toList());

        assertThat(grids.stream().map(RulesSpecificationTest::shape).toList()).as((String) specification.get("why"))
                .isEqualTo(((List<?>) specification.get("expected")).stream().map(text -> ((String) text).strip()).toList());
    }

    private static Box rule(String line) {
        String[] words = line.strip().split(" ");
        double at = Double.parseDouble(words[1]);
        double from = Double.parseDouble(words[2]);
        double to = Double.parseDouble(words[3]);
        return words[0].equals("across") ? new Box(from, at, to, at) : new Box(at, from, at, to);
    }

    private static String shape(Grid grid) {
        StringBuilder shape = new StringBuilder();
        Cell[][] matrix = grid.matrix();
        for (int r = 0; r < matrix.length; r++) {
            for (int c = 0; c < matrix[r].length; c++) {
                Cell cell = matrix[r][c];
                shape.append(c == 0 ? "" : " ").append(cell == null ? "~" : cell.row() < r ? "^" : cell.column() < c ? "<" : "c");
            }
            shape.append('\n');
        }
        return shape.toString().strip();
    }
}
