package org.juesuan.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.juesuan.durable.Durable;
import org.juesuan.durable.FaultPoints;
import org.juesuan.model.Extraction;
import org.juesuan.model.ExtractorVersion;
import org.juesuan.model.Fetched;
import org.juesuan.model.FileType;
import org.juesuan.model.SourceFile;
import org.juesuan.sql.DuckDb;
import org.juesuan.sql.Memory;
import org.juesuan.sql.SqlFolder;

/**
 * The writer's store in the data folder: {@code archive.duckdb} and {@code originals/}. One process has it open at a
 * time, and not while a warehouse is built from it. Amounts are yuan. Every method may be called from any thread;
 * each is one transaction, and throws {@link ArchiveException} when nothing of it was kept.
 */
public final class Archive implements AutoCloseable {

    /** The file in the data folder from which the warehouse is built. */
    public static final String FILE = "archive.duckdb";

    /** The folder with what was read of each document. */
    static final String READINGS = "readings";

    private static final Durable FILES = new Durable("archive");
    private static final String LOST = "restore it from a backup, or move the data folder away and run over the inboxes again; what is published stays until then";
    private static final SqlFolder SQL = SqlFolder.of("archive_queries");

    private final DuckDBConnection connection;
    private final Originals originals;
    private final Readings readings;

    private Archive(DuckDBConnection connection, Originals originals, Readings readings) {
        this.connection = connection;
        this.originals = originals;
        this.readings = readings;
    }

    /** Opens the store with as much memory as it takes, and creates or migrates it where needed. */
    public static Archive open(Path dataDir) {
        return open(dataDir, Memory.AS_IT_TAKES);
    }

    /** The same within some memory. */
    public static Archive open(Path dataDir, Memory memory) {
        Path file = dataDir.resolve(FILE);
        try {
            FILES.folders(dataDir);
            Originals originals = new Originals(dataDir.toRealPath().resolve("originals"));
            if (!Files.exists(file)) {
                create(file, originals, memory);
            }
            Readings readings = new Readings(dataDir.toRealPath().resolve(READINGS));
            originals.tidy();
            readings.tidy();
            return new Archive(migrated(file.toRealPath(), memory), originals, readings);
        } catch (SQLException | IOException e) {
            throw new ArchiveException("the archive cannot be opened: " + e.getMessage().strip() + "; if the file " + file + " is damaged, " + LOST, e);
        }
    }

    /** Under another name until it is whole: a file with the archive's name is one. Originals without one mean that it was lost. */
    private static void create(Path file, Originals originals, Memory memory) throws SQLException, IOException {
        if (originals.any()) {
            throw new ArchiveException("the archive " + file + " is gone, and originals that were kept with it are not; " + LOST, null);
        }
        Path part = file.resolveSibling("." + FILE + ".part");
        FILES.delete(part);
        FILES.delete(part.resolveSibling(part.getFileName() + ".wal"));
        try (DuckDBConnection connection = migrated(part, memory)) {
            checkpoint(connection);
        }
        FILES.syncTree(part);
        FILES.rename(part, file);
    }

    private static DuckDBConnection migrated(Path file, Memory memory) throws SQLException, IOException {
        DuckDBConnection connection = DuckDb.write(file, memory).unwrap(DuckDBConnection.class);
        try {
            Migrations.apply(connection);
            return connection;
        } catch (SQLException | IOException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private static void checkpoint(DuckDBConnection connection) throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            FaultPoints.around(FILES.what(), "checkpoint", () -> statement.execute("CHECKPOINT"));
        }
    }

    /**
     * Replaces what is kept of a document by what was learned now, in one transaction, and then counts that every
     * extracted line, claim and evaluation is there. The day on which the document was first seen stays.
     *
     * @param version by what it was extracted
     * @param seconds what the extraction took
     */
    public synchronized void replace(Extraction extraction, ExtractorVersion version, double seconds, Instant now) {
        String key = extraction.file().key();
        inTransaction("document", key, () -> {
            LocalDateTime loadedAt = utc(now);
            LocalDateTime before = firstSeen(key);
            if (before != null) {
                forget(key);
            }
            new Evidence(connection, extraction, version).append(seconds, before == null ? loadedAt : before, loadedAt);
            insertCopy(key, extraction.file().fileName());
        });
        verify(key, extraction);
    }

    private void forget(String key) throws SQLException {
        try (PreparedStatement variable = connection.prepareStatement("SET VARIABLE document = ?"); Statement statement = connection.createStatement()) {
            variable.setString(1, key);
            variable.execute();
            statement.execute(SQL.text("forget"));
        }
    }

    private void verify(String key, Extraction extraction) {
        List<Integer> extracted = List.of(extraction.lines().size(), extraction.statements().claims().size(), extraction.statements().evaluations().size());
        List<Integer> committed = query("committed", rows -> {
            rows.next();
            return List.of(rows.getInt("lines"), rows.getInt("claims"), rows.getInt("evaluations"));
        }, key);
        if (!committed.equals(extracted)) {
            throw new ArchiveException("document " + key + ": of lines, claims and evaluations " + extracted + " were extracted, and " + committed + " committed");
        }
    }

    /** By what each known document was extracted, by its key; those that were longest ago come first. */
    public synchronized Map<String, ExtractorVersion> known() {
        return query("known", rows -> {
            Map<String, ExtractorVersion> known = new LinkedHashMap<>();
            while (rows.next()) {
                known.put(rows.getString(1), ExtractorVersion.of(rows.getString(2)));
            }
            return known;
        });
    }

    /** The hash of the correction by which a document was read, by its key, for each document that was read so. */
    public synchronized Map<String, String> followed() {
        return query("followed", rows -> {
            Map<String, String> followed = new HashMap<>();
            while (rows.next()) {
                followed.put(rows.getString(1), rows.getString(2));
            }
            return followed;
        });
    }

    /** The places where bytes were fetched that are kept already, each as the document's key, a blank and the address. */
    public synchronized Set<String> fetchedPlaces() {
        return query("fetched_places", rows -> {
            Set<String> places = new HashSet<>();
            while (rows.next()) {
                places.add(rows.getString(1));
            }
            return places;
        });
    }

    /** Notes where bytes were fetched. */
    public synchronized void keepFetched(List<Fetched> fetched) {
        inTransaction("fetches", "of " + fetched.size() + " documents", () -> {
            for (Fetched one : fetched) {
                update("fetched", one.key(), one.source(), one.url(), one.listing(), one.fileName(), utc(one.at()), one.lastModified());
            }
        });
    }

    /**
     * Notes where files lie tonight.
     *
     * @return whether one lies where it was not met before, or is said to be of another region
     */
    public synchronized boolean keepFound(List<FoundFile> found, Instant now) {
        boolean[] news = new boolean[1];
        inTransaction("places", "of " + found.size() + " files", () -> {
            update("found_tonight");
            try (DuckDBAppender row = connection.createAppender("temp", "main", "found_tonight")) {
                for (FoundFile one : found) {
                    row.beginRow().append(one.key()).append(one.inbox()).append(one.path()).append(one.region()).endRow();
                }
            }
            news[0] = query("found_news", rows -> rows.next() && rows.getLong(1) > 0);
            update("found_again", utc(now));
            update("found_new", utc(now), utc(now));
            update("found_done");
        });
        return news[0];
    }

    /** Notes that the bytes of a known document were met under another name. */
    public synchronized void sawCopy(String key, String fileName) {
        inTransaction("copy", key, () -> insertCopy(key, fileName));
    }

    /** The names under which the bytes of each document were met, by the document's key. */
    public synchronized Map<String, Set<String>> names() {
        return query("names", rows -> {
            Map<String, Set<String>> names = new HashMap<>();
            while (rows.next()) {
                names.computeIfAbsent(rows.getString(1), key -> new HashSet<>()).add(rows.getString(2));
            }
            return names;
        });
    }

    /** Keeps the file's bytes; does nothing where they are kept already. */
    public synchronized void keepOriginal(SourceFile file) {
        try {
            originals.keep(file.key(), file.path());
        } catch (IOException e) {
            throw new ArchiveException("the original of " + file.fileName() + " could not be kept: " + e.getMessage(), e);
        }
    }

    /** Where the bytes of a document are kept, whether or not they are. */
    public Path original(String key) {
        return originals.path(key);
    }

    /** The same without the archive being open, for readers of what is published. */
    public static Path original(Path dataDir, String key) {
        return new Originals(dataDir.resolve("originals")).path(key);
    }

    /** Keeps what was read of a document, in place of what was before. */
    public synchronized void keepReading(String key, byte[] reading) {
        try {
            readings.keep(key, reading);
        } catch (IOException e) {
            throw new ArchiveException("what was read of document " + key + " could not be kept: " + e.getMessage(), e);
        }
    }

    /** Where what was read of a document is kept, whether or not it is. */
    public Path reading(String key) {
        return readings.path(key);
    }

    /** The same without the archive being open. */
    public static Path reading(Path dataDir, String key) {
        return new Readings(dataDir.resolve(READINGS)).path(key);
    }

    /** The documents, in the order of their keys, as files to be read again, whether or not their bytes are still there. */
    public synchronized List<SourceFile> originals() {
        return query("originals", rows -> {
            List<SourceFile> files = new ArrayList<>();
            while (rows.next()) {
                FileType type = FileType.valueOf(rows.getString(3).toUpperCase(Locale.ROOT));
                files.add(new SourceFile(rows.getString(1), originals.path(rows.getString(1)), rows.getString(2), type, rows.getLong(4)));
            }
            return files;
        });
    }

    /** Number of amounts kept. */
    public synchronized long lines() {
        return query("lines", rows -> rows.next() ? rows.getLong(1) : 0);
    }

    public synchronized void startRun(String runId, String job, Instant at) {
        inTransaction("start of run", runId, () -> update("run_start", runId, job, utc(at)));
    }

    /**
     * Notes what a run did about one file.
     *
     * @param key    the file's SHA-256
     * @param status such as {@code loaded}, {@code quarantined} or {@code unchanged}
     * @param reason {@code null} where there is nothing to explain
     */
    public synchronized void recordDocument(String runId, String key, String fileName, String status, double seconds, String reason) {
        inTransaction("document of run", runId, () -> update("run_document",
                runId, key, fileName, status, seconds, reason));
    }

    /** Notes how the steps of a run went so far, in the place of what was noted of them before. */
    public synchronized void keepSteps(String runId, List<RunStep> steps) {
        inTransaction("steps of run", runId, () -> {
            update("run_steps_forget", runId);
            for (int i = 0; i < steps.size(); i++) {
                RunStep step = steps.get(i);
                update("run_step", runId, i + 1, step.step(), utc(step.startedAt()),
                        step.endedAt() == null ? null : utc(step.endedAt()), step.status(), step.read(), step.written());
            }
        });
    }

    /** Ends a run; may be called again when more is known of its end. */
    public synchronized void endRun(String runId, int exitCode, Instant at, RunCounts counts) {
        inTransaction("end of run", runId, () -> update("run_end", utc(at), exitCode, counts.documents(), counts.lines(), counts.facts(), counts.findings(), runId));
    }

    /** Writes everything into the file itself, so that it can be copied or attached, and closes it. */
    @Override
    public synchronized void close() {
        try (DuckDBConnection closing = connection) {
            checkpoint(closing);
        } catch (SQLException | IOException e) {
            throw new ArchiveException("the archive could not be closed: " + e.getMessage(), e);
        }
    }

    private void insertCopy(String key, String fileName) throws SQLException {
        update("copy", key, fileName);
    }

    /** {@code null} where nothing is kept of the document. */
    private LocalDateTime firstSeen(String key) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SQL.text("first_seen"))) {
            statement.setString(1, key);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? rows.getObject(1, LocalDateTime.class) : null;
            }
        }
    }

    private void update(String change, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SQL.text(change))) {
            bind(statement, values);
            statement.executeUpdate();
        }
    }

    private <T> T query(String question, Rows<T> reader, Object... values) {
        try (PreparedStatement statement = connection.prepareStatement(SQL.text(question))) {
            bind(statement, values);
            try (ResultSet rows = statement.executeQuery()) {
                return reader.read(rows);
            }
        } catch (SQLException e) {
            throw new ArchiveException("the archive could not be read: " + e.getMessage(), e);
        }
    }

    private void inTransaction(String what, String name, Work work) {
        try {
            connection.setAutoCommit(false);
            try {
                work.run();
                FaultPoints.around(what, "commit", connection::commit);
            } catch (SQLException | IOException | RuntimeException e) {
                undo(e);
                throw e;
            }
            connection.setAutoCommit(true);
        } catch (SQLException | IOException e) {
            throw new ArchiveException(what + " " + name + " could not be kept: " + e.getMessage(), e);
        }
    }

    /** What went wrong first is what is told: a database that could not write may not be able to undo either. */
    private void undo(Exception trouble) {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            trouble.addSuppressed(e);
        }
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
    }

    private interface Work {
        void run() throws SQLException;
    }

    private interface Rows<T> {
        T read(ResultSet rows) throws SQLException;
    }
}
