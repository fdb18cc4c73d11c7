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

    /** The one document whose ID begins so. */
    String document(String prefix) {
        if (!prefix.matches("[0-9a-f]{1,64}")) {
            throw CliProblem.usage("'" + prefix + "' is no document's ID: a SHA-256 in lower-case hexadecimal, or the beginning of one");
        }
        List<String> keys = new ArrayList<>();
        try (Connection connection = Published.open(data);
             PreparedStatement statement = connection.prepareStatement("SELECT document_key FROM source.document WHERE starts_with(document_key, ?)")) {
            statement.setString(1, prefix);
            try (ResultSet results = statement.executeQuery()) {
                while (results.next()) {
                    keys.add(results.getString(1));
                }
            }
        } catch (SQLException e) {
            throw CliProblem.sql(e);
        }
        if (keys.size() != 1) {
            throw CliProblem.usage(keys.isEmpty() ? "no document's ID begins with '" + prefix + "'; ./juesuan documents lists them"
                    : "'" + prefix + "' is the beginning of " + keys.size() + " IDs; give more of it");
        }
        return keys.get(0);
    }
}
