package org.juesuan.jobs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.juesuan.jobs.report.RunReport;
import org.juesuan.settings.JobDefinition;
import org.juesuan.warehouse.PublishedWarehouse;

/** Small inboxes, runs over them, and what is published then. */
public final class Inputs {

    private Inputs() {
    }

    /** So many files of different content, none of which is a submission. */
    static Path notes(Path folder, int count) throws IOException {
        Files.createDirectories(folder);
        for (int i = 0; i < count; i++) {
            Files.writeString(folder.resolve("note-%04d.txt".formatted(i)), "note number " + i, StandardCharsets.UTF_8);
        }
        return folder;
    }

    static RunReport nightly(Path data, Path inbox, int workers) {
        return JobRunner.run(new JobRequest(definition("nightly", inbox, workers), data), new Unseen());
    }

    static JobDefinition definition(String job, Path inbox, int workers) {
        return JobDefinition.usual(job, List.of(inbox), workers);
    }

    /** The first column of a query on the published warehouse. */
    static List<String> published(Path data, String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = PublishedWarehouse.open(data); Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    /** Everything that is published, without what tells when, by which run and in which folder. */
    static List<String> content(Path data) throws SQLException {
        List<String> content = new ArrayList<>();
        for (String table : published(data, "SELECT table_schema || '.' || table_name FROM information_schema.tables "
                + "WHERE table_schema <> 'ops' AND table_name <> 'file' ORDER BY ALL")) {
            String columns = "COLUMNS(c -> c NOT IN ('first_seen', 'last_seen', 'loaded_at'))";
            content.addAll(published(data, "SELECT '" + table + ' ' + "' || row::VARCHAR FROM (SELECT " + columns + " FROM " + table
                    + ") AS row ORDER BY ALL"));
        }
        return content;
    }

    /** Nobody looks on. */
    public static final class Unseen implements Progress {
        @Override
        public void step(String name) {
        }

        @Override
        public void plan(String summary) {
        }

        @Override
        public void documents(int total) {
        }

        @Override
        public void onWorkers(int workers, int read, long pages) {
            // nobody looks
        }

        @Override
        public void document(int pages) {
        }
    }
}
