package org.juesuan.cli;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.juesuan.warehouse.Published;

/**
 * Questions to the published warehouse.
 *
 * @param data the data folder
 */
record PublishedQueries(Path data) {

    static PublishedQueries of(Common common) {
        return new PublishedQueries(common.data());
    }

    void print(String sql, Format format, Object... values) {
        try (Connection connection = Published.open(data); PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            if (statement.execute()) {
                try (ResultSet results = statement.getResultSet()) {
                    format.print(Rows.of(results), System.out);
                }
            }
        } catch (SQLException e) {
            throw CliProblem.sql(e);
        }
    }

    /** The whole answer at once. */
    Rows rows(String sql, Object... values) {
        try (Connection connection = Published.open(data); PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (ResultSet results = statement.executeQuery()) {
                Rows rows = Rows.of(results);
                List<List<Object>> all = new ArrayList<>();
                rows.rows().forEachRemaining(all::add);
                return new Rows(rows.columns(), all.iterator());
            }
        } catch (SQLException e) {
            throw CliProblem.sql(e);
        }
    }

    /** The first column of the answer. */
    List<String> texts(String sql, Object... values) {
        List<String> texts = new ArrayList<>();
        rows(sql, values).rows().forEachRemaining(row -> texts.add(String.valueOf(row.get(0))));
        return texts;
    }

    /** The key of the one finding whose key begins so. */
    String finding(String prefix) {
        if (!prefix.matches("[0-9]{1,19}")) {
            throw CliProblem.usage("'" + prefix + "' is no finding's key: ./juesuan findings shows them");
        }
        List<String> keys = texts("SELECT finding_key::VARCHAR FROM quality.finding WHERE starts_with(finding_key::VARCHAR, ?)", prefix);
        if (keys.size() != 1) {
            throw CliProblem.usage(keys.isEmpty() ? "no finding's key begins with '" + prefix + "'; ./juesuan findings shows them"
                    : "'" + prefix + "' is the beginning of " + keys.size() + " keys; give more of it");
        }
        return keys.get(0);
    }

    /** The one document whose ID begins so. */
    String document(String prefix) {
        if (!prefix.matches("[0-9a-f]{1,64}")) {
            throw CliProblem.usage("'" + prefix + "' is no document's ID: a SHA-256 in lower-case hexadecimal, or the beginning of one");
        }
        List<String> keys = texts("SELECT document_key FROM source.document WHERE starts_with(document_key, ?)", prefix);
        if (keys.size() != 1) {
            throw CliProblem.usage(keys.isEmpty() ? "no document's ID begins with '" + prefix + "'; ./juesuan documents lists them"
                    : "'" + prefix + "' is the beginning of " + keys.size() + " IDs; give more of it");
        }
        return keys.get(0);
    }
}
