package org.juesuan.contract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.juesuan.contract.FormDefinition.Column;
import org.juesuan.contract.FormDefinition.Fact;
import org.juesuan.contract.FormDefinition.Heading;
import org.juesuan.model.DocumentKind;
import org.juesuan.resource.ResourceFile;
import org.juesuan.yaml.YamlMapping;
import org.juesuan.yaml.YamlProblem;

/**
 * One file of {@code contract/forms}. What it does not say, or says twice, or says of a column that it does not have, is a
 * {@link YamlProblem} that names the file and the line.
 */
final class FormFile {

    private static final Set<String> FORM = Set.of("form", "kind", "source", "final_accounts", "submitted", "regional", "under_title_of",
            "titles", "rows",
            "facts", "columns", "sides", "items");
    private static final Set<String> COLUMN = Set.of("code", "title", "headings", "sums", "within");
    private static final Set<String> SIDE = Set.of("code", "title", "headings", "alone");
    private static final Set<String> FACT = Set.of("table", "fund", "columns");
    private static final Set<String> FUNDS = Set.of("all", "general_public", "government_fund", "state_capital");
    /** Where the name of a side stands in the title of an item. */
    private static final String SIDE_TITLE = "{side}";

    private final YamlMapping yaml;

    private FormFile(YamlMapping yaml) {
        this.yaml = yaml;
    }

    static FormDefinition read(ResourceFile file) {
        return new FormFile(YamlMapping.of(file.text(), "forms/" + file.name(), FORM)).form(file.name());
    }

    private FormDefinition form(String file) {
        String code = yaml.need("form");
        if (!file.equals(code + ".yml")) {
            throw yaml.problem("form", "the form '" + code + "' must stand in a file " + code + ".yml");
        }
        List<String> titles = yaml.texts("titles");
        if (titles.isEmpty()) {
            throw yaml.problem("titles", "a form needs a title");
        }
        List<Column> columns = columns();
        return new FormDefinition(code, word("kind", DocumentKind.class), yaml.need("source"), yaml.text("final_accounts").orElse(null),
                titles.get(0),
                titles.stream().map(FormTitles::normalise).toList(), yaml.text("under_title_of").orElse(null),
                yaml.flag("submitted", false), yaml.flag("regional", false),
                word("rows", FormDefinition.Rows.class), facts(columns), columns, alone());
    }

    private <E extends Enum<E>> E word(String name, Class<E> words) {
        Set<String> known = Stream.of(words.getEnumConstants()).map(word -> word.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        yaml.need(name);
        return Enum.valueOf(words, yaml.word(name, known).orElseThrow().toUpperCase(Locale.ROOT));
    }

    private List<Fact> facts(List<Column> columns) {
        // each yuan of a row stands in one of the columns that make up its total
        List<String> parts = columns.stream().filter(c -> c.code().equals("total")).flatMap(c -> c.sums().stream()).toList();
        List<Fact> facts = new ArrayList<>();
        for (YamlMapping fact : yaml.mappings("facts", FACT)) {
            fact.need("fund");
            List<String> taken = fact.texts("columns");
            known(fact, "columns", taken, columns);
            facts.add(new Fact(fact.need("table"), fact.word("fund", FUNDS).orElseThrow(), taken.isEmpty() ? parts : taken));
        }
        return facts;
    }

    private List<Column> columns() {
        List<Written> written = new ArrayList<>();
        for (YamlMapping column : yaml.mappings("columns", COLUMN)) {
            written.add(new Written(column, column.need("code"), column.text("title").orElse(null), column.texts("headings"),
                    column.texts("sums"),
                    column.text("within").orElse(null)));
        }
        written.addAll(items());
        if (written.isEmpty()) {
            throw yaml.problem("columns", "a form needs columns, or items and sides");
        }
        Map<String, String> titles = titles(written);
        Map<String, String> wholes = wholes(written);
        List<Column> columns = written.stream().map(c -> new Column(c.code, Objects.requireNonNull(titles.get(c.code)),
                c.headings.stream().map(Heading::of).toList(), c.sums,
                wholes.get(c.code))).toList();
        for (Written column : written) {
            known(column.yaml, "sums", column.sums, columns);
            known(column.yaml, "within", column.within == null ? List.of() : List.of(column.within), columns);
        }
        return columns;
    }

    /** A form of items by sides: each item has a column under each side, and either may be printed above the other. */
    private List<Written> items() {
        List<YamlMapping> sides = yaml.mappings("sides", SIDE);
        List<YamlMapping> items = yaml.mappings("items", COLUMN);
        if (sides.isEmpty() != items.isEmpty()) {
            throw yaml.problem(sides.isEmpty() ? "items" : "sides", "items need sides, and sides items");
        }
        List<Written> columns = new ArrayList<>();
        for (YamlMapping side : sides) {
            String prefix = side.need("code") + "_";
            for (YamlMapping item : items) {
                List<String> headings = new ArrayList<>();
                for (String above : side.texts("headings")) {
                    for (String own : item.texts("headings")) {
                        headings.addAll(List.of(own + "/" + above, above + "/" + own));
                    }
                }
                columns.add(new Written(item, prefix + item.need("code"), item.need("title").replace(SIDE_TITLE, side.need("title")),
                        headings,
                        item.texts("sums").stream().map(part -> prefix + part).toList(),
                        item.text("within").map(whole -> prefix + whole).orElse(null)));
            }
        }
        return columns;
    }

    /** The columns of the side that a table without any side has. */
    private List<Column> alone() {
        List<Column> columns = new ArrayList<>();
        for (YamlMapping side : yaml.mappings("sides", SIDE).stream().filter(s -> s.flag("alone", false)).toList()) {
            for (YamlMapping item : yaml.mappings("items", COLUMN)) {
                List<Heading> headings = item.texts("headings").stream().map(Heading::of).toList();
                columns.add(new Column(side.need("code") + "_" + item.need("code"), item.need("title"), headings, List.of(), null));
            }
        }
        return columns;
    }

    private static Map<String, String> titles(List<Written> columns) {
        Map<String, String> titles = new LinkedHashMap<>();
        for (Written column : columns) {
            boolean again = titles.containsKey(column.code);
            if (again && (column.title != null || !column.sums.isEmpty() || column.within != null)) {
                throw column.yaml.problem("code", "the column '" + column.code + "' stands above: here it may have headings only");
            }
            if (column.headings.isEmpty()) {
                throw column.yaml.problem("headings", "a column needs a heading");
            }
            if (!again) {
                titles.put(column.code, column.title == null ? column.yaml.need("title") : column.title);
            }
        }
        return titles;
    }

    /** What each column is a part of. */
    private static Map<String, String> wholes(List<Written> columns) {
        Map<String, String> wholes = new LinkedHashMap<>();
        for (Written column : columns) {
            for (String part : column.sums) {
                if (wholes.put(part, column.code) != null) {
                    throw column.yaml.problem("sums", "the column '" + part + "' is a part of two others");
                }
            }
        }
        for (Written column : columns) {
            if (column.within != null && wholes.put(column.code, column.within) != null) {
                throw column.yaml.problem("within", "the column '" + column.code + "' is a part of two others");
            }
        }
        return wholes;
    }

    private static void known(YamlMapping at, String entry, List<String> codes, List<Column> columns) {
        Set<String> unknown = new HashSet<>(codes);
        columns.forEach(column -> unknown.remove(column.code()));
        if (!unknown.isEmpty()) {
            throw at.problem(entry, "the form has no column '" + unknown.iterator().next() + "'");
        }
    }

    /** A column as the file has it. */
    private record Written(YamlMapping yaml, String code, @Nullable String title, List<String> headings, List<String> sums,
            @Nullable String within) {
    }
}
