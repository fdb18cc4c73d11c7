package org.juesuan.warehouse;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.juesuan.sql.Memory;
import org.juesuan.sql.SqlFile;

/** Whether a release may take the place of the published one: each query of the folder {@code hold} names what forbids it. */
final class HoldRules {

    /** More reasons than a person reads are counted. */
    private static final int TOLD = 20;

    private HoldRules() {
    }

    /** Why {@code after} is held back, one sentence for each reason; empty where nothing is. */
    static List<String> reasons(Path before, Path after, HoldThresholds tolerance, Memory memory) {
        List<String> reasons = new ArrayList<>();
        try (ReleaseDiff comparison = ReleaseDiff.ofFacts(before, after, memory)) {
            Connection connection = comparison.connection();
            set(connection, "rows_lost_percent", tolerance.rowsLostPercent());
            set(connection, "rows_lost", tolerance.rowsLost());
            set(connection, "new_errors_percent", tolerance.newErrorsPercent());
            set(connection, "new_errors", tolerance.newErrors());
            set(connection, "new_documents_with_errors_percent", tolerance.newDocumentsWithErrorsPercent());
            set(connection, "documents_lost", tolerance.documentsLost());
            for (SqlFile query : SqlFile.in("publish_rules", ".sql")) {
                try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(query.text())) {
                    while (rows.next()) {
                        reasons.add(rows.getString(1));
                    }
                }
            }
        } catch (SQLException | WarehouseException e) {
            // what cannot be compared is for a person to decide, and no reason to build it again every night
            return List.of("it cannot be compared with the published release: " + String.valueOf(e.getMessage()).replaceAll("\\s+", " "));
        }
        if (reasons.size() > TOLD) {
            List<String> told = new ArrayList<>(reasons.subList(0, TOLD));
            told.add("and " + (reasons.size() - TOLD) + " more of the kind");
            return told;
        }
        return reasons;
    }

    private static void set(Connection connection, String name, Number value) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SET VARIABLE " + name + " = ?")) {
            statement.setObject(1, value);
            statement.execute();
        }
    }
}
