package org.juesuan.jobs.report;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.juesuan.message.Messages;
import org.juesuan.sql.SqlFile;
import org.juesuan.warehouse.PublishedWarehouse;
import org.juesuan.warehouse.WarehouseException;

/**
 * The documents that wait for a person in the published warehouse, whichever run put them there.
 *
 * @param byReason their number by the code of the reason, the most first
 */
public record Waiting(Map<String, Long> byReason) {

    /** None where nothing is published, or what is cannot be asked. */
    public static Waiting in(Path data) {
        Map<String, Long> byReason = new LinkedHashMap<>();
        try (Connection connection = PublishedWarehouse.open(data); Statement statement = connection.createStatement();
             ResultSet rows = statement.executeQuery(SqlFile.named("metrics", "waiting.sql").text())) {
            while (rows.next()) {
                byReason.put(String.valueOf(rows.getString(1)), rows.getLong(2));
            }
        } catch (SQLException | WarehouseException e) {
            // that it does not open is said elsewhere: by the exit code and by the doctor
            return new Waiting(Map.of());
        }
        return new Waiting(byReason);
    }

    public boolean none() {
        return byReason.isEmpty();
    }

    /** In words, such as {@code 3 documents wait in quarantine (2 unsupported_type, 1 year_unknown)}. */
    public String words() {
        long all = byReason.values().stream().mapToLong(Long::longValue).sum();
        StringJoiner reasons = new StringJoiner(", ");
        byReason.forEach((reason, n) -> reasons.add(n + " " + reason));
        return Messages.of(Waiting.class).text("waiting", all, reasons);
    }
}
