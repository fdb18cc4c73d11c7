package org.juesuan.jobs.doctor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.juesuan.archive.ArchiveException;
import org.juesuan.archive.ArchiveState;
import org.juesuan.archive.ReadingsState;
import org.juesuan.folder.RunLock;
import org.juesuan.jobs.report.Waiting;
import org.juesuan.warehouse.PublishedWarehouse;
import org.juesuan.warehouse.Warehouse;
import org.juesuan.warehouse.WarehouseException;

/** What lies in the data folder: the lock, the job repository, the archive and the published release. */
record StoreChecks(Path data) {

    private static final String ANEW = "remove published-by in the data folder: the next run builds and publishes a new one";

    List<Diagnosis> examine() {
        Optional<String> holder = RunLock.holder(data);
        if (holder.isPresent()) {
            return List.of(Diagnosis.warning("lock", "a run is at work: " + holder.get(),
                    "its archive and job repository are not looked at; ask again when it has ended"), published());
        }
        return List.of(Diagnosis.ok("lock", "no run is at work"), repository(), archive(), readings(), published(), waiting());
    }

    /** Of Spring Batch, in H2: opened for reading as any program could. */
    private Diagnosis repository() {
        if (!Files.exists(data.resolve("jobs.mv.db"))) {
            return Diagnosis.ok("job repository", "not there yet; the first run makes it");
        }
        String url = "jdbc:h2:file:" + data.resolve("jobs") + ";IFEXISTS=TRUE;ACCESS_MODE_DATA=r;TRACE_LEVEL_FILE=0";
        try (Connection connection = DriverManager.getConnection(url, "sa", "");
             Statement statement = connection.createStatement(); ResultSet rows =
                     statement.executeQuery("SELECT count(*) FROM batch_job_execution")) {
            rows.next();
            return Diagnosis.ok("job repository", "opens, with " + rows.getLong(1) + " runs");
        } catch (SQLException e) {
            return Diagnosis.problem("job repository", data.resolve("jobs.mv.db") + " cannot be opened: " + firstLine(e),
                    "it only holds the history of jobs: move it away");
        }
    }

    private Diagnosis archive() {
        try {
            Optional<ArchiveState> state = ArchiveState.of(data);
            if (state.isEmpty()) {
                return Diagnosis.ok("archive", "not there yet; the first run makes it");
            }
            if (!state.get().unknown().isEmpty()) {
                return Diagnosis.problem("archive", "written by a newer version of this program ("
                        + String.join(", ", state.get().unknown()) + ")", "install that version again");
            }
            String pending = state.get().pending().isEmpty() ? "" : "; the next run brings it up to " + state.get().pending()
                    .get(state.get().pending().size() - 1);
            return Diagnosis.ok("archive", "opens, with " + state.get().documents() + " documents, at " + state.get().version() + pending);
        } catch (ArchiveException e) {
            return Diagnosis.problem("archive", String.valueOf(e.getMessage()),
                    "restore archive.duckdb from a copy; or move it away: the next run reads the inboxes anew");
        }
    }

    /** What was read of documents: it may be removed at any time, and takes room. */
    private Diagnosis readings() {
        try {
            ReadingsState kept = ReadingsState.of(data);
            return Diagnosis.ok("readings", kept.documents() == 0 ? "none yet; a run keeps what it reads"
                    : String.format(Locale.ROOT,
                    "of %d documents, %.1f MB; they may be removed, and are made again when a document is read", kept.documents(),
                    kept.bytes() / 1e6));
        } catch (ArchiveException e) {
            return Diagnosis.problem("readings", String.valueOf(e.getMessage()),
                    "give permission there, or remove the folder: documents are read again then");
        }
    }

    private Diagnosis published() {
        if (!Files.isSymbolicLink(data.resolve(Warehouse.FILE)) && !Files.exists(data.resolve(Warehouse.FILE))) {
            return Diagnosis.warning("published", "nothing is published yet", "./juesuan nightly builds and publishes a warehouse");
        }
        try (Connection connection = PublishedWarehouse.open(data); Statement statement = connection.createStatement();
             ResultSet rows = statement.executeQuery("SELECT count(*) FROM source.document")) {
            rows.next();
            Warehouse warehouse = new Warehouse(data);
            List<String> changes = warehouse.changes();
            if (!changes.isEmpty()) {
                return Diagnosis.problem("published", "release " + warehouse.published() + " is not as it was built: "
                        + String.join("; ", changes), ANEW);
            }
            return Diagnosis.ok("published", "release " + warehouse.published() + " opens and is as it was built, with " + rows.getLong(1)
                    + " documents");
        } catch (SQLException | WarehouseException e) {
            return Diagnosis.problem("published", "the published release cannot be opened: " + firstLine(e), ANEW);
        }
    }

    private Diagnosis waiting() {
        Waiting waiting = Waiting.in(data);
        return waiting.none() ? Diagnosis.ok("quarantine", "no document waits for a person")
                : Diagnosis.warning("quarantine", waiting.words(), "./juesuan quarantine list names them, and what can be done");
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
