package org.juesuan.explore;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.jspecify.annotations.Nullable;
import org.juesuan.contract.FormCatalogue;
import org.juesuan.contract.FormDefinition;
import org.juesuan.json.Json;
import org.juesuan.sql.SqlFile;
import org.juesuan.sql.SqlFolder;
import org.juesuan.warehouse.ReleaseCatalogue;
import org.juesuan.warehouse.ReleaseDiff;
import org.juesuan.warehouse.ReleaseSummary;

/**
 * What the site needs beside the database: questions, words, and what moved since the release before.
 *
 * @param catalogue of the releases
 * @param release   the one to be shown
 */
record SiteData(ReleaseCatalogue catalogue, String release) {

    /** What the pages ask, in the browser. */
    static final String QUESTIONS = "explore";
    /** What is asked here. */
    static final String SITE = "site";

    Map<String, SiteFile> files() {
        Map<String, SiteFile> files = new TreeMap<>();
        files.put("data/release.json", json(told(true, "")));
        files.put("data/terms.json", json(terms()));
        files.put("data/queries.json", json(queries()));
        files.put("data/changes.json", new SiteFile.Later(() -> Json.of(changes()).getBytes(StandardCharsets.UTF_8)));
        return files;
    }

    /** What the pages say of the release itself. */
    Map<String, Object> told(boolean originals, String where) {
        String previous = previous();
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("id", release);
        told.put("previous", previous == null ? "" : previous);
        told.put("originals", originals);
        told.put("where", where);
        return told;
    }

    static SiteFile json(Object value) {
        return new SiteFile.Made(Json.of(value).getBytes(StandardCharsets.UTF_8));
    }

    /** Chinese names of forms and their columns, by their codes. */
    private static Map<String, Object> terms() {
        FormCatalogue catalogue = new FormCatalogue();
        Map<String, Object> forms = new LinkedHashMap<>();
        for (FormDefinition form : catalogue.all()) {
            Map<String, Object> told = new LinkedHashMap<>();
            told.put("title", form.title());
            told.put("kind", form.kind().name().toLowerCase(Locale.ROOT));
            told.put("columns", form.columns().stream().map(FormDefinition.Column::code).distinct().toList());
            told.put("source", form.source());
            forms.put(form.code(), told);
        }
        Map<String, String> metrics = new LinkedHashMap<>();
        try (CSVParser rows = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get()
                .parse(new StringReader(SqlFile.named("reference", "metrics.csv").text()))) {
            rows.forEach(row -> metrics.put(row.get("metric"), row.get("title")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.of("forms", forms, "columns", catalogue.columnTitles(), "metrics", metrics);
    }

    /** The text of every question, by its name; those that analysts ask in the order of their numbers. */
    private static Map<String, Object> queries() {
        List<Map<String, String>> published = new ArrayList<>();
        for (SqlFile question : SqlFile.in("queries", ".sql")) {
            published.add(Map.of("name", question.name().replace(".sql", ""), "sql", question.text()));
        }
        return Map.of("explore", new TreeMap<>(SqlFolder.of(QUESTIONS).texts()), "trace", new TreeMap<>(SqlFolder.of("trace").texts()),
                "published", published);
    }

    /** The release before the one shown that readers got; {@code null} where there is none. */
    private @Nullable String previous() {
        String previous = null;
        for (ReleaseSummary one : catalogue.releases()) {
            if (one.id().compareTo(release) < 0 && one.state() != ReleaseSummary.State.UNDONE) {
                previous = one.id();
            }
        }
        return previous;
    }

    private Map<String, Object> changes() {
        String before = previous();
        if (before == null) {
            return Map.of();
        }
        SqlFolder questions = SqlFolder.of(SITE);
        try (ReleaseDiff diff = catalogue.compare(before, release); Statement statement = diff.connection().createStatement()) {
            Map<String, Object> changes = new LinkedHashMap<>();
            changes.put("before", before);
            changes.put("after", release);
            changes.put("counts", rows(statement, questions.text("change_counts")));
            changes.put("restated", rows(statement, questions.text("changes_restated")));
            changes.put("documents", rows(statement, questions.text("changes_documents")));
            return changes;
        } catch (SQLException e) {
            throw new IllegalStateException("the release before cannot be compared", e);
        }
    }

    /** Each row as an object of texts: an amount stays exact. */
    static List<Map<String, Object>> rows(Statement statement, String sql) throws SQLException {
        List<Map<String, Object>> all = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(sql)) {
            ResultSetMetaData columns = rows.getMetaData();
            while (rows.next()) {
                Map<String, Object> row = new LinkedHashMap<>();
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    row.put(columns.getColumnLabel(i), rows.getString(i));
                }
                all.add(row);
            }
        }
        return all;
    }
}
