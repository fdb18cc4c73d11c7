package org.juesuan.jobs.doctor;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.juesuan.archive.Archive;
import org.juesuan.reading.scan.ScanReader;
import org.juesuan.sql.DuckDb;
import org.juesuan.sql.Memory;
import org.juesuan.warehouse.Warehouse;

/** The machine: Java, libraries, locale, the folder and its disk. */
record MachineChecks(Path data) {

    private static final int OLDEST_JAVA = 17;
    private static final int NEWEST_JAVA = 25;
    /** What a run takes beside its databases. */
    private static final long ROOM = 512L << 20;

    List<Diagnosis> examine() {
        return List.of(java(), libraries(), recognition(), locale(), folder(), disk());
    }

    private static Diagnosis java() {
        int version = Runtime.version().feature();
        String message = "Java " + System.getProperty("java.version");
        if (version < OLDEST_JAVA) {
            return Diagnosis.problem("java", message + " is too old", "install version " + OLDEST_JAVA + " or newer");
        }
        return version <= NEWEST_JAVA ? Diagnosis.ok("java", message)
                : Diagnosis.warning("java", message + " is newer than any that this program was tested with",
                "prefer a version from " + OLDEST_JAVA + " to " + NEWEST_JAVA);
    }

    /** DuckDB is native: whether it loads here is known when it has. */
    private static Diagnosis libraries() {
        try (Connection connection = DuckDb.scratch(Memory.AS_IT_TAKES); Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT version()")) {
            rows.next();
            return Diagnosis.ok("libraries", "DuckDB " + rows.getString(1) + ", PDFBox " + org.apache.pdfbox.util.Version.getVersion()
                    + ", POI "
                    + org.apache.poi.Version.getVersion());
        } catch (SQLException | LinkageError e) {
            return Diagnosis.problem("libraries", "DuckDB does not load: " + e.getMessage(),
                    "use a 64-bit system for which DuckDB has a library, or build again: mvn package");
        }
    }

    private static Diagnosis recognition() {
        return ScanReader.available() && MachineChecks.class.getResource("/lib/libRapidOcr.so") != null
                ? Diagnosis.ok("recognition", "scanned pages are recognised on this platform")
                : Diagnosis.warning("recognition", "there is no recogniser for " + System.getProperty("os.name") + " on "
                + System.getProperty("os.arch"),
                        "scanned pages wait in quarantine here; run on 64-bit Linux (x86-64) to have them read");
    }

    /** By it Java finds files: without it those with Chinese names cannot be opened. */
    private static Diagnosis locale() {
        String names = System.getProperty("sun.jnu.encoding", "");
        return names.isEmpty() || Charset.isSupported(names) && Charset.forName(names).equals(StandardCharsets.UTF_8)
                ? Diagnosis.ok("locale", "file names are UTF-8")
                : Diagnosis.problem("locale", "file names are " + names + ", so that Chinese ones cannot be opened",
                "start ./juesuan itself, or set LC_ALL=C.UTF-8");
    }

    private Diagnosis folder() {
        Path folder = existing(data);
        if (!Files.isDirectory(folder)) {
            return Diagnosis.problem("data folder", folder + " is not a folder", "choose another with --data DIR");
        }
        try {
            Files.delete(Files.createTempFile(folder, ".doctor", ""));
        } catch (IOException e) {
            return Diagnosis.problem("data folder", folder + " cannot be written (" + e.getClass().getSimpleName() + ")",
                    "let the user that runs the job own it, or choose another with --data DIR");
        }
        return Diagnosis.ok("data folder", folder.equals(data) ? data + " can be written" : data + " is not there yet, and can be made");
    }

    /** A night writes a release beside the published one, and may rewrite the archive. */
    private Diagnosis disk() {
        try {
            long free = Files.getFileStore(existing(data)).getUsableSpace();
            long needed = ROOM + size(data.resolve(Archive.FILE)) + release();
            String message = megabytes(free) + " free, a run may need " + megabytes(needed);
            if (free < needed) {
                return Diagnosis.problem("disk", message, "make room, or keep fewer releases (releases: keep in jobs/*.yml)");
            }
            return free < 3 * needed ? Diagnosis.warning("disk", message, "make room soon") : Diagnosis.ok("disk", message);
        } catch (IOException e) {
            return Diagnosis.warning("disk", "the free space cannot be told: " + e.getMessage(), "look with df");
        }
    }

    private long release() throws IOException {
        Path link = data.resolve(Warehouse.FILE);
        if (!Files.exists(link)) {
            return 0;
        }
        long bytes = 0;
        try (Stream<Path> files = Files.walk(link.toRealPath().getParent())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes += size(file);
            }
        }
        return bytes;
    }

    private static long size(Path file) throws IOException {
        return Files.exists(file) ? Files.size(file) : 0;
    }

    private static String megabytes(long bytes) {
        return (bytes >> 20) + " MB";
    }

    private static Path existing(Path path) {
        return Files.exists(path) || path.getParent() == null ? path : existing(path.getParent());
    }
}
