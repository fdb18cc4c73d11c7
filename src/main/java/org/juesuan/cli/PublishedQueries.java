package org.juesuan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.juesuan.durable.Sha256;
import org.juesuan.message.Messages;
import org.juesuan.problem.Problem;
import org.juesuan.sql.SqlFolder;
import org.juesuan.warehouse.PublishedWarehouse;

/**
 * Questions to the published warehouse.
 *
 * @param data the data folder
 */
record PublishedQueries(Path data) {

    private static final SqlFolder QUESTIONS = SqlFolder.of("cli_queries");

    static PublishedQueries of(CommonOptions common) {
        return new PublishedQueries(common.data());
    }

    /**
     * Shows what a person's own SQL answers, row by row as it comes.
     *
     * @param variables what {@code getvariable('name')} gives in it; a {@code null} is not set
     */
    void query(String sql, Map<String, Object> variables, Format format) {
        try (Connection connection = PublishedWarehouse.open(data)) {
            for (Map.Entry<String, Object> variable : variables.entrySet()) {
                set(connection, variable.getKey(), variable.getValue());
            }
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                if (statement.execute()) {
                    try (ResultSet results = statement.getResultSet()) {
                        format.print(ResultTable.of(results), System.out);
                    }
                }
            }
        } catch (SQLException e) {
            throw Problem.usage(String.valueOf(e.getMessage()).strip(), e);
        }
    }

    private static void set(Connection connection, String name, @Nullable Object value) throws SQLException {
        if (value != null) {
            try (PreparedStatement statement = connection.prepareStatement("SET VARIABLE \"" + name + "\" = ?")) {
                statement.setObject(1, value);
                statement.execute();
            }
        }
    }

    /** The whole answer to a question of {@code warehouse/cli_queries}. */
    ResultTable ask(String question, @Nullable Object... values) {
        return rows(QUESTIONS.text(question), values);
    }

    /** The same under a title of {@code messages.yml}, or one that is no key there, as a table. */
    void section(String title, String question, @Nullable Object... values) {
        System.out.println("\n" + (says().has("title." + title) ? says().text("title." + title) : title));
        Format.TABLE.show(ask(question, values).headed(says()), System.out);
    }

    /** The whole answer to SQL of this program's own. */
    ResultTable rows(String sql, @Nullable Object... values) {
        try (Connection connection = PublishedWarehouse.open(data); PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (ResultSet results = statement.executeQuery()) {
                ResultTable rows = ResultTable.of(results);
                List<List<Object>> all = new ArrayList<>();
                rows.rows().forEachRemaining(all::add);
                return new ResultTable(rows.columns(), all.iterator());
            }
        } catch (SQLException e) {
            throw Problem.failed(says().text("does_not_answer", e.getMessage()), e);
        }
    }

    /** The first column of the answer. */
    List<String> texts(String question, @Nullable Object... values) {
        List<String> texts = new ArrayList<>();
        ask(question, values).rows().forEachRemaining(row -> texts.add(String.valueOf(row.get(0))));
        return texts;
    }

    /** The key of the one finding whose key begins so. */
    String finding(String prefix) {
        if (!prefix.matches("[0-9]{1,19}")) {
            throw Problem.usage(says().text("finding.no_key", prefix));
        }
        List<String> keys = texts("finding_key", prefix);
        if (keys.size() != 1) {
            throw Problem.usage(keys.isEmpty() ? says().text("finding.none", prefix) : says().text("finding.several", prefix, keys.size()));
        }
        return keys.get(0);
    }

    /** The one document whose ID begins so, that has this file name, or whose file lies at this path. */
    String document(String said) {
        String prefix = said.matches("[0-9a-f]{1,64}") ? said : ofFile(said);
        List<String> keys = texts("document_key", prefix);
        if (keys.size() != 1) {
            throw Problem.usage(keys.isEmpty() ? says().text("document.none", prefix) : says()
                    .text("document.several", prefix, keys.size()));
        }
        return keys.get(0);
    }

    private static Messages says() {
        return Messages.of(PublishedQueries.class);
    }

    private String ofFile(String said) {
        List<String> named = texts("document_key_of_file", said);
        if (named.size() > 1) {
            throw Problem.usage(says().text("document.names", named.size(), said,
                    String.join(", ", named.stream().map(key -> key.substring(0, 12)).toList())));
        }
        if (named.size() == 1) {
            return named.get(0);
        }
        try {
            Path file = Path.of(said);
            if (Files.isRegularFile(file)) {
                String key = Sha256.of(file);
                if (texts("document_key", key).isEmpty()) {
                    throw Problem.usage(says().text("document.not_met", said));
                }
                return key;
            }
        } catch (InvalidPathException | IOException e) {
            throw Problem.usage(says().text("document.no_file", said, e.getMessage()), e);
        }
        throw Problem.usage(says().text("document.no_id", said, NearNames.proposal(said, texts("file_names"))));
    }

    /** The body that a name means, among those of the warehouse. */
    String department(String name) {
        return NearNames.known("department", name, texts("departments"), "./juesuan status");
    }

    /** A value of one of the closed lists of codes. */
    String value(String list, String value, String what) {
        return NearNames.known(what, value, texts("values", list),
                "./juesuan query \"FROM meta." + (list.equals("metric") ? "metric" : "value WHERE list = '" + list + "'") + "\"");
    }

    /** One of the rules by which findings are made. */
    String rule(String name) {
        return NearNames.known("rule", name, texts("rules"), "./juesuan query \"FROM quality.rule\"");
    }

    /** A fiscal year of which there are documents. */
    Integer year(int year) {
        List<String> years = texts("years");
        if (!years.contains(String.valueOf(year))) {
            throw Problem.usage(says().text("no_year", year, years.isEmpty() ? says().text("no_year.none") : String.join(", ", years)));
        }
        return year;
    }
}
