package org.juesuan.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
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
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.duckdb.DuckDBAppender;
import org.juesuan.durable.Durable;
import org.juesuan.model.Extraction;
import org.juesuan.model.ExtractorVersion;
import org.juesuan.model.Fetched;
import org.juesuan.model.FileType;
import org.juesuan.model.SourceFile;
import org.juesuan.sql.DuckDb;
import org.juesuan.sql.Memory;

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
    private static final String LOST = "restore it from a backup, or move the data folder away and run over the inboxes again; "
            + "what is published stays until then";

    private final ArchiveDatabase database;
    private final Originals originals;
    private final Readings readings;

    private Archive(ArchiveDatabase database, Originals originals, Readings readings) {
        this.database = database;
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
                requireNoOriginals(file, originals);
                ArchiveDatabase.create(file, memory);
            }
            Readings readings = new Readings(dataDir.toRealPath().resolve(READINGS));
            originals.tidy();
            readings.tidy();
            return new Archive(ArchiveDatabase.open(file.toRealPath(), memory), originals, readings);
        } catch (SQLException | IOException e) {
            throw new ArchiveException("the archive cannot be opened: " + String.valueOf(e.getMessage()).strip() + "; if the file " + file
                    + " is damaged, " + LOST, e);
        }
    }

    /** Originals without an archive mean that it was lost. */
    private static void requireNoOriginals(Path file, Originals originals) throws IOException {
        if (originals.any()) {
            throw new ArchiveException("the archive " + file + " is gone, and originals that were kept with it are not; " + LOST, null);
        }
    }

    /**
     * Replaces what is kept of a document by what was learned now, in one transaction, and then counts that every
     * extracted line, claim and evaluation is there. The day on which the document was first seen stays.
     *
     * @param version by what it was extracted
     * @param content a hash of what was learned, see {@link #contents}; empty where none is to be kept
     * @param seconds what the extraction took
     */
    public synchronized void replace(Extraction extraction, ExtractorVersion version, String content, double seconds, Instant now) {
        String key = extraction.file().key();
        List<Long> others = new ArrayList<>();
        database.inTransaction("document", key, () -> {
            LocalDateTime loadedAt = utc(now);
            Optional<LocalDateTime> before = database.query("first_seen",
                    rows -> rows.next() ? Optional.ofNullable(rows.getObject(1, LocalDateTime.class)) : Optional.empty(), key);
            if (before.isPresent()) {
                database.forget(key);
            }
            others.addAll(held());
            new Evidence(database.connection(), extraction, version).append(seconds, before.orElse(loadedAt), loadedAt);
            database.update("copy", key, extraction.file().fileName());
            if (!content.isEmpty()) {
                database.update("understood", key, content, version.text());
            }
        });
        verify(key, extraction, others);
    }

    /** The hash of what was learned of each document that was understood, by its key. */
    public synchronized Map<String, String> contents() {
        return byKey("contents");
    }

    /** What a question tells of documents, by their keys, in its order. */
    private Map<String, String> byKey(String question) {
        return database.query(question, rows -> {
            Map<String, String> told = new LinkedHashMap<>();
            while (rows.next()) {
                told.put(rows.getString(1), rows.getString(2));
            }
            return told;
        });
    }

    /** Notes that another version came to the same of a document; all that is kept of it stays as it is. */
    public synchronized void same(String key, ExtractorVersion version) {
        database.inTransaction("document", key, () -> database.update("same", version.text(), key));
    }

    /** {@code others}: how much was kept without the document. */
    private void verify(String key, Extraction extraction, List<Long> others) {
        List<Integer> extracted = List.of(extraction.lines().size(), extraction.statements().claims().size(),
                extraction.statements().evaluations().size());
        List<Long> all = held();
        List<Integer> committed = IntStream.range(0, all.size()).mapToObj(i -> (int) (all.get(i) - others.get(i))).toList();
        if (!committed.equals(extracted)) {
            throw new ArchiveException("document " + key + ": of lines, claims and evaluations " + extracted + " were extracted, and "
                    + committed + " committed");
        }
    }

    /** How many lines, claims and evaluations are kept of all documents. */
    private List<Long> held() {
        return database.query("held", rows -> {
            rows.next();
            return List.of(rows.getLong("lines"), rows.getLong("claims"), rows.getLong("evaluations"));
        });
    }

    /** By what each known document was extracted, by its key; those that were longest ago come first. */
    public synchronized Map<String, ExtractorVersion> known() {
        Map<String, ExtractorVersion> known = new LinkedHashMap<>();
        byKey("known").forEach((key, version) -> known.put(key, ExtractorVersion.of(version)));
        return known;
    }

    /** The hash of the correction by which a document was read, by its key, for each document that was read so. */
    public synchronized Map<String, String> followed() {
        return byKey("followed");
    }

    /** The places where bytes were fetched that are kept already, each as the document's key, a blank and the address. */
    public synchronized Set<String> fetchedPlaces() {
        return new HashSet<>(database.query("fetched_places", DuckDb::texts));
    }

    /** Notes where bytes were fetched. */
    public synchronized void keepFetched(List<Fetched> fetched) {
        database.inTransaction("fetches", "of " + fetched.size() + " documents", () -> {
            for (Fetched one : fetched) {
                database.update("fetched", one.key(), one.source(), one.url(), one.listing(), one.fileName(), utc(one.at()),
                        one.lastModified());
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
        database.inTransaction("places", "of " + found.size() + " files", () -> {
            database.update("found_tonight");
            try (DuckDBAppender row = database.connection().createAppender("temp", "main", "found_tonight")) {
                for (FoundFile one : found) {
                    row.beginRow().append(one.key()).append(one.inbox()).append(one.path()).append(one.region()).endRow();
                }
            }
            news[0] = database.query("found_news", rows -> rows.next() && rows.getLong(1) > 0);
            database.update("found_again", utc(now));
            database.update("found_new", utc(now), utc(now));
            database.update("found_done");
        });
        return news[0];
    }

    /** Of files in inboxes. */
    public FileHashes hashes() {
        return new FileHashes(database);
    }

    /** What runs did. */
    public RunLog runs() {
        return new RunLog(database);
    }

    /** Notes that the bytes of a known document were met under another name. */
    public synchronized void sawCopy(String key, String fileName) {
        database.inTransaction("copy", key, () -> database.update("copy", key, fileName));
    }

    /** The names under which the bytes of each document were met, by the document's key. */
    public synchronized Map<String, Set<String>> names() {
        return database.query("names", rows -> {
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
        return database.query("originals", rows -> {
            List<SourceFile> files = new ArrayList<>();
            while (rows.next()) {
                FileType type = new FileType(rows.getString(3).toUpperCase(Locale.ROOT));
                files.add(new SourceFile(rows.getString(1), originals.path(rows.getString(1)), rows.getString(2), type, rows.getLong(4)));
            }
            return files;
        });
    }

    /** Number of amounts kept. */
    public synchronized long lines() {
        return held().get(0);
    }

    /** Writes everything into the file itself, so that it can be copied or attached, and closes it. */
    @Override
    public synchronized void close() {
        database.close();
    }

    /** As the archive keeps times. */
    static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
    }
}
