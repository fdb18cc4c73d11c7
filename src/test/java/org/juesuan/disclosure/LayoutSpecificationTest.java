package org.juesuan.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.juesuan.model.Extraction;
import org.juesuan.model.FileType;
import org.juesuan.model.Page;
import org.juesuan.model.ReadResult;
import org.juesuan.model.SourceFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/**
 * Reads forms in the layouts of {@code layouts/*.yml}, one rule a file: sheets or pages as {@link PageOfText} draws
 * them ({@code rules: none} for pages without rules), why they matter, every line that they must give, every finding, in {@code names} what
 * the sheets are called where that matters, and in {@code other} the amounts that are kept of tables
 * that no form fits, in {@code words} what forms tell of their rows in words: number, title, form, row, column, printed text, unit, yuan.
 * {@code notes}: what is said below forms.
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
        List<?> names = (List<?>) specification.getOrDefault("names", List.of());
        for (Object sheet : (List<?>) specification.getOrDefault("sheets", List.of())) {
            Page drawn = PageOfText.sheet(pages.size() + 1, (String) sheet);
            pages.add(names.size() <= pages.size() ? drawn : new Page(drawn.number(), names.get(pages.size()).toString(), 0, 0, 0,
                    drawn.lines(), drawn.grids()));
        }
        for (Object page : (List<?>) specification.getOrDefault("pages", List.of())) {
            pages.add(PageOfText.page(pages.size() + 1, (String) page, !"none".equals(specification.get("rules"))));
        }
        String name = (String) specification.getOrDefault("file", "附表.xlsx");
        SourceFile source = new SourceFile("0".repeat(64), file, name,
                specification.containsKey("pages") ? FileType.PDF : FileType.XLSX, 1);

        Extraction read = READER.understand(source, new ReadResult.Document(pages, List.of()));

        String why = (String) specification.get("why");
        assertThat(read.lines().stream().map(l -> String.join(" ", l.form(), l.lineCode().isEmpty() ? "-" : l.lineCode(), l.lineName(),
                l.columnCode(), l.amount().toPlainString())).toList()).as(why)
                .containsExactlyInAnyOrderElementsOf(((List<?>) specification.get("expected")).stream().map(String::valueOf).toList());
        if (specification.get("bodies") instanceof List<?> bodies) {
            assertThat(read.lines().stream().map(l -> l.body()).distinct().toList()).as(why).isEqualTo(bodies);
        }
        if (specification.get("other") instanceof List<?> other) {
            assertThat(read.statements().otherCells().stream()
                    .map(c -> String.join(" | ", String.valueOf(c.tableNo()), String.valueOf(c.title()),
                    String.valueOf(c.form()), c.rowCode() + c.rowPath(), c.columnPath(), c.printed(), String.valueOf(c.unit()),
                    String.valueOf(c.amount()))).toList())
                    .as(why).isEqualTo(other);
        }
        if (specification.get("words") instanceof List<?> words) {
            assertThat(read.statements().rowWords().stream()
                    .map(w -> String.join(" | ", w.form(), String.valueOf(w.lineNo()), w.heading(), w.text())).toList())
                    .as(why).isEqualTo(words);
        }
        if (specification.get("notes") instanceof List<?> notes) {
            assertThat(read.forms().stream().filter(f -> !f.note().isEmpty()).map(f -> f.form() + " " + f.note()).toList()).as(why)
                    .isEqualTo(notes);
        }
        List<?> remarks = (List<?>) specification.getOrDefault("remarks", List.of());
        assertThat(read.remarks().stream().map(r -> r.rule()).filter(r -> !r.startsWith("read_body") && !r.startsWith("read_year"))
                .distinct().toList())
                .as(why).containsExactlyInAnyOrderElementsOf(remarks.stream().map(String::valueOf).toList());
        assertThat(read.refusal() == null ? "none" : read.refusal().reason().code()).as(why)
                .isEqualTo(specification.getOrDefault("refusal", "none"));
    }
}
