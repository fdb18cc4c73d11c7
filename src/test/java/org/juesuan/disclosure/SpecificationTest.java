package org.juesuan.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.juesuan.contract.FormCatalogue;
import org.juesuan.contract.FormDefinition;
import org.juesuan.contract.FormTitles;
import org.juesuan.disclosure.table.ColumnLayout;
import org.juesuan.disclosure.table.FormPart;
import org.juesuan.disclosure.table.RowLabel;
import org.juesuan.model.Box;
import org.juesuan.model.Cell;
import org.juesuan.model.Grid;
import org.juesuan.model.Page;
import org.juesuan.text.AmountText;
import org.juesuan.text.PlainText;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.yaml.snakeyaml.Yaml;

/** Runs the specifications that stand beside this class as YAML: an input, why it matters, what is expected. */
class SpecificationTest {

    private final FormCatalogue forms = new FormCatalogue();

    @TestFactory
    Stream<DynamicTest> amounts() throws IOException {
        return specifications("amounts", spec -> {
            AmountText read = AmountText.of((String) spec.get("input"));
            String says = read instanceof AmountText.Amount a ? a.value().toPlainString() : read instanceof AmountText.Blank ? "blank"
                    : "none";
            assertThat(says).as(why(spec)).isEqualTo(spec.get("expected"));
        });
    }

    @TestFactory
    Stream<DynamicTest> titles() throws IOException {
        return specifications("titles", spec -> {
            FormDefinition form = FormTitles.form((String) spec.get("input"), forms);
            assertThat(form == null ? "none" : form.code()).as(why(spec)).isEqualTo(spec.get("expected"));
        });
    }

    @TestFactory
    Stream<DynamicTest> columns() throws IOException {
        return specifications("columns", spec -> {
            FormDefinition form = forms.byCode((String) spec.get("form"));
            String code = form.column(String.join("", strings(spec.get("input")).stream().map(PlainText::plain).toList()));
            assertThat(code == null ? "none" : code).as(why(spec)).isEqualTo(spec.get("expected"));
        });
    }

    @TestFactory
    Stream<DynamicTest> codes() throws IOException {
        return specifications("codes", spec -> {
            List<String> texts = new ArrayList<>(strings(spec.get("codes")));
            int codes = texts.size();
            texts.add((String) spec.get("name"));
            ColumnLayout.Block block = new ColumnLayout.Block(IntStream.range(0, codes).boxed().toList(),
                    IntStream.range(0, codes).boxed().toList(), List.of(codes), List.of());
            RowLabel label = RowLabel.of(row(texts), 0, block);
            assertThat(List.of(label.code(), label.name())).as(why(spec)).isEqualTo(List.of(spec.get("code"), spec.get("label")));
        });
    }

    private interface Check {
        void of(Map<String, Object> specification);
    }

    private static Stream<DynamicTest> specifications(String name, Check check) throws IOException {
        try (InputStream in = SpecificationTest.class.getResourceAsStream(name + ".yml")) {
            List<Map<String, Object>> specifications = new Yaml().load(in);
            assertThat(specifications).hasSizeGreaterThan(10);
            return specifications.stream().map(s -> DynamicTest.dynamicTest(s.getOrDefault("input", s) + ": " + s.get("why"),
                    () -> check.of(s)));
        }
    }

    private static String why(Map<String, Object> specification) {
        return specification.get("input") + " (" + specification.get("why") + ")";
    }

    private static List<String> strings(Object list) {
        return ((List<?>) list).stream().map(String::valueOf).toList();
    }

    private static FormPart row(List<String> texts) {
        List<Cell> cells = new ArrayList<>();
        for (int c = 0; c < texts.size(); c++) {
            cells.add(new Cell(0, c, 1, 1, texts.get(c), texts.get(c), null, new Box(c * 10, 0, c * 10 + 10, 10)));
        }
        Grid grid = new Grid(1, texts.size(), cells, new Box(0, 0, texts.size() * 10, 10), true);
        return FormPart.of(new Page(1, null, 100, 100, 0, List.of(), List.of(grid)), grid, 0, 1, List.of());
    }
}
