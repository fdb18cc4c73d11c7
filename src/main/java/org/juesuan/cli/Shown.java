package org.juesuan.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.juesuan.explore.SiteTexts;
import org.juesuan.sql.SqlFolder;

/**
 * A page of the site as text for a terminal: the same questions of {@code warehouse/explore}, under the same words.
 *
 * @param published the warehouse
 * @param texts     the words
 */
record Shown(PublishedQueries published, SiteTexts texts) {

    private static final SqlFolder QUESTIONS = SqlFolder.of("explore");

    /** A column of a table: its heading, whether it holds figures, and what it shows of a row. */
    record Column(String heading, boolean figure, Function<Map<String, Object>, Object> value) {
    }

    static Shown of(CommonOptions common, String page) {
        return new Shown(PublishedQueries.of(common), SiteTexts.of(Locale.getDefault(), page));
    }

    /** The rows of an answer, each by the names of its columns. */
    List<Map<String, Object>> ask(String question, @Nullable Object... values) {
        ResultTable answer = published.rows(QUESTIONS.text(question), values);
        List<Map<String, Object>> rows = new ArrayList<>();
        answer.rows().forEachRemaining(row -> {
            Map<String, Object> named = new LinkedHashMap<>();
            for (int i = 0; i < row.size(); i++) {
                named.put(answer.columns().get(i).name(), row.get(i));
            }
            rows.add(named);
        });
        return rows;
    }

    /** The names that an answer has, as one text. */
    String names(String question, @Nullable Object... values) {
        return ask(question, values).stream().map(row -> String.valueOf(row.get("name"))).collect(Collectors.joining("、"));
    }

    /** A word and a text after it, as wide as the screen; nothing where there is no text. */
    void line(String word, String text) {
        if (!text.isEmpty()) {
            WrappedText.lines(texts.text(word) + " " + Format.oneLine(text), ScreenWidth.columns()).forEach(System.out::println);
        }
    }

    /** A heading and a line below it. */
    static void title(String title, @Nullable Object... about) {
        System.out.println(Format.oneLine(title));
        List<String> said = Stream.of(about).filter(Objects::nonNull).map(Format::oneLine).filter(text -> !text.isBlank()).toList();
        String line = String.join(" · ", said);
        if (!line.isEmpty()) {
            WrappedText.lines(line, ScreenWidth.columns()).forEach(System.out::println);
        }
    }

    /** A table under a heading; nothing where it has no rows. */
    void table(String title, List<Column> columns, List<Map<String, Object>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        System.out.println("\n" + title);
        List<ResultTable.Column> shown = columns.stream().map(column -> new ResultTable.Column(column.heading(), column.figure())).toList();
        List<List<Object>> values = new ArrayList<>();
        for (Map<String, Object> row : rows) {
            List<Object> line = new ArrayList<>();
            columns.forEach(column -> line.add(column.value().apply(row)));
            values.add(line);
        }
        Format.TABLE.show(new ResultTable(shown, values.iterator()), System.out);
    }

    /** A column of words. */
    Column words(String heading, String name) {
        return new Column(texts.text(heading), false, row -> row.get(name));
    }

    /** A column of codes, in words. */
    Column codes(String heading, String name, String group) {
        return new Column(texts.text(heading), false, row -> texts.code(group, row.get(name)));
    }

    /** A column of counts. */
    Column counts(String heading, String name) {
        return new Column(texts.text(heading), true, row -> row.get(name));
    }

    /** A column of keys, as other commands take them: how they begin. */
    Column keys(String heading, String name) {
        return new Column(texts.text(heading), false, row -> brief(String.valueOf(row.get(name))));
    }

    private static String brief(String key) {
        return key.substring(0, Math.min(ResultTable.BRIEF, key.length()));
    }

    /** A column of amounts in yuan. */
    Column amounts(String heading, String name) {
        return new Column(texts.text(heading), true, row -> yuan(row.get(name)));
    }

    /** A column of amounts in yuan for each year, of rows that hold each under its year. */
    static List<Column> years(List<Map<String, Object>> rows) {
        return distinctYears(rows).stream().map(year -> new Column(year, true, row -> yuan(row.get(year)))).toList();
    }

    /** A row for each of what {@code of} tells apart, with the amounts of the years under their years. */
    static List<Map<String, Object>> byYear(List<Map<String, Object>> rows, Function<Map<String, Object>, Object> of) {
        Map<Object, Map<String, Object>> told = new LinkedHashMap<>();
        for (Map<String, Object> row : rows) {
            Map<String, Object> one = told.computeIfAbsent(of.apply(row), key -> new LinkedHashMap<>(row));
            one.put(String.valueOf(row.get("year")), row.get("amount_yuan"));
        }
        return List.copyOf(told.values());
    }

    static List<String> distinctYears(List<Map<String, Object>> rows) {
        TreeSet<String> years = new TreeSet<>();
        rows.forEach(row -> years.add(String.valueOf(row.get("year"))));
        return List.copyOf(years);
    }

    /** With thousands separators, to the fen. */
    static String yuan(@Nullable Object amount) {
        return amount instanceof BigDecimal yuan ? String.format(Locale.ROOT, "%,.2f", yuan) : "";
    }
}
