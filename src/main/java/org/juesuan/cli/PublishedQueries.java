package org.juesuan.cli;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
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

    /** Shows what a person's own SQL answers, row by row as it comes. */
    void query(String sql, Format format) {
        try (Connection connection = PublishedWarehouse.open(data); PreparedStatement statement = connection.prepareStatement(sql)) {
            if (statement.execute()) {
                try (ResultSet results = statement.getResultSet()) {
                    format.print(ResultTable.of(results), System.out);
                }
            }
        } catch (SQLException e) {
            throw Problem.usage(e.getMessage().strip(), e);
        }
    }

    /** The whole answer to a question of {@code warehouse/cli_queries}. */
    ResultTable ask(String question, Object... values) {
        return rows(QUESTIONS.text(question), values);
    }

    /** The same under a title, as a table. */
    void section(String title, String question, Object... values) {
        System.out.println("\n" + title);
        Format.TABLE.print(ask(question, values), System.out);
    }

    /** The whole answer to SQL of this program's own. */
    ResultTable rows(String sql, Object... values) {
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
            throw Problem.failed("the published warehouse does not answer: " + e.getMessage() + "; where it was built by another version, ./juesuan nightly builds one anew", e);
        }
    }

    /** The first column of the answer. */
    List<String> texts(String question, Object... values) {
        List<String> texts = new ArrayList<>();
        ask(question, values).rows().forEachRemaining(row -> texts.add(String.valueOf(row.get(0))));
        return texts;
    }

    /** The key of the one finding whose key begins so. */
    String finding(String prefix) {
        if (!prefix.matches("[0-9]{1,19}")) {
            throw Problem.usage("'" + prefix + "' is no finding's key: ./juesuan findings shows them");
        }
        List<String> keys = texts("finding_key", prefix);
        if (keys.size() != 1) {
            throw Problem.usage(keys.isEmpty() ? "no finding's key begins with '" + prefix + "'; ./juesuan findings shows them"
                    : "'" + prefix + "' is the beginning of " + keys.size() + " keys; give more of it");
        }
        return keys.get(0);
    }

    /** The one document whose ID begins so. */
    String document(String prefix) {
        if (!prefix.matches("[0-9a-f]{1,64}")) {
            throw Problem.usage("'" + prefix + "' is no document's ID: a SHA-256 in lower-case hexadecimal, or the beginning of one");
        }
        List<String> keys = texts("document_key", prefix);
        if (keys.size() != 1) {
            throw Problem.usage(keys.isEmpty() ? "no document's ID begins with '" + prefix + "'; ./juesuan documents lists them"
                    : "'" + prefix + "' is the beginning of " + keys.size() + " IDs; give more of it");
        }
        return keys.get(0);
    }
}
