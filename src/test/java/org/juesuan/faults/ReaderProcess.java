package org.juesuan.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;
import org.juesuan.warehouse.PublishedWarehouse;
import org.juesuan.warehouse.WarehouseException;

/**
 * A reader in a process of its own, which keeps opening the published warehouse and notes every state that it sees.
 * On its input: {@code watch FOLDER}, and an empty line to have enough; it answers with the number of queries, then the
 * states and errors, separated by tabs.
 */
final class ReaderProcess {

    /** A whole release in one figure of each kind. */
    static final String STATE =
            "SELECT concat_ws('/', (SELECT count(*) FROM source.document), (SELECT count(*) FROM source.published_line), "
            + "(SELECT count(*) FROM fact_expenditure), (SELECT sum(amount_yuan) FROM fact_expenditure), (SELECT count(*) FROM "
            + "dim_department), "
            + "(SELECT count(*) FROM quality.finding), (SELECT count(*) FROM quality.rule))";

    private static final long PAUSE_MILLIS = 400;

    private ReaderProcess() {
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            Path data = Path.of(line.substring("watch ".length()));
            Set<String> seen = new TreeSet<>();
            int queries = 0;
            while (!in.ready()) {
                String state = state(data);
                if (state != null) {
                    seen.add(state);
                    queries++;
                }
                Thread.sleep(PAUSE_MILLIS);
            }
            in.readLine();
            System.out.println(queries + "\t" + String.join("\t", seen));
        }
    }

    /** {@code null} where nothing is published yet. */
    static String state(Path data) {
        try (Connection connection = PublishedWarehouse.open(data); Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(STATE)) {
            rows.next();
            return rows.getString(1);
        } catch (WarehouseException e) {
            return e.getMessage().startsWith("nothing is published") ? null : "error: " + e.getMessage().replaceAll("\\s+", " ");
        } catch (SQLException e) {
            return "error: " + e.getMessage().replaceAll("\\s+", " ");
        }
    }
}
