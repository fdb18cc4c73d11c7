package org.juesuan.warehouse.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

import org.juesuan.durable.Durable;
import org.juesuan.sql.DuckDb;
import org.juesuan.sql.SqlFile;
import org.juesuan.warehouse.Warehouse;
import org.juesuan.warehouse.WarehouseException;

/** Writes the star schema of the published release into a folder. */
public final class Export {

    private static final Durable FILES = new Durable("export");

    private Export() {
    }

    /**
     * Writes every table of the star schema.
     *
     * @param force also into a folder that is not empty; files of other names stay there
     * @param bom   whether CSV files begin with the mark by which Excel knows UTF-8
     * @return rows written, by table
     * @throws WarehouseException where nothing is published, the folder is not empty, or it cannot be written; what was
     *                            in it stays then
     */
    public static Map<String, Long> of(Path dataDir, Path to, ExportFormat format, boolean force, boolean bom) {
        Warehouse warehouse = new Warehouse(dataDir);
        String release = warehouse.published();
        if (release == null || !Files.exists(warehouse.file(release))) {
            throw new WarehouseException("nothing is published in " + dataDir + " yet; ./juesuan nightly builds and publishes one");
        }
        Path aside = null;
        try {
            requireRoom(to, force);
            make(to);
            // in the folder itself, so that moving is renaming
            aside = Files.createTempDirectory(to, ".export");
            Map<String, Long> written = write(warehouse.file(release), release, aside, format);
            if (bom) {
                mark(aside);
            }
            try (Stream<Path> files = Files.list(aside)) {
                for (Path file : files.sorted().toList()) {
                    FILES.rename(file, to.resolve(file.getFileName()));
                }
            }
            return written;
        } catch (SQLException | IOException e) {
            throw new WarehouseException("the export to " + to + " failed: "
                    + (e instanceof FileSystemException file ? file.getFile() + ": " + Durable.words(file) : e.getMessage()), e);
        } finally {
            remove(aside);
        }
    }

    /** Java names only the folder in which the last one that is missing would lie. */
    private static void make(Path to) throws IOException {
        try {
            Files.createDirectories(to);
        } catch (IOException e) {
            Path there = to;
            while (there != null && !Files.exists(there)) {
                there = there.getParent();
            }
            throw new IOException("nothing can be made in " + there
                    + (e instanceof NoSuchFileException ? "" : " (" + Durable.words(e) + ")"), e);
        }
    }

    private static void requireRoom(Path to, boolean force) throws IOException {
        if (Files.exists(to) && !Files.isDirectory(to)) {
            throw WarehouseException.usage(to + " is not a folder");
        }
        if (!force && Files.isDirectory(to)) {
            try (Stream<Path> files = Files.list(to)) {
                if (files.findAny().isPresent()) {
                    throw WarehouseException.usage("the folder " + to + " is not empty; name another, or replace files in it with --force");
                }
            }
        }
    }

    private static Map<String, Long> write(Path database, String release, Path folder, ExportFormat format) throws SQLException,
            IOException {
        Map<String, Long> written = new LinkedHashMap<>();
        try (Connection connection = DuckDb.read(database); Statement statement = connection.createStatement()) {
            List<String> tables = DuckDb.texts(statement, SqlFile.named("export", "table.sql").text());
            if (format == ExportFormat.XLSX) {
                return new Workbook(folder.resolve("juesuan.xlsx"), Workbook.ROWS).write(connection, SqlFile.in("sheets", ".sql"), tables);
            }
            String ending = format == ExportFormat.PARQUET ? ".parquet" : ".csv";
            for (String table : tables) {
                String options = format == ExportFormat.PARQUET ? "FORMAT parquet, COMPRESSION zstd" : "FORMAT csv, HEADER true"
                        + quoted(statement, table);
                written.put(table, statement.executeLargeUpdate("COPY (FROM main." + table + " ORDER BY ALL) TO "
                        + DuckDb.literal(folder.resolve(table + ending)) + " (" + options + ")"));
            }
            if (format == ExportFormat.DATAPACKAGE) {
                statement.execute("SET VARIABLE release = " + DuckDb.literal(release));
                Files.writeString(folder.resolve("datapackage.json"),
                        DuckDb.texts(statement, SqlFile.named("export", "datapackage.sql").text()).get(0) + "\n");
            }
        }
        return written;
    }

    /** Keys have more digits than a spreadsheet's numbers: they are quoted. */
    private static String quoted(Statement statement, String table) throws SQLException {
        statement.execute("SET VARIABLE \"table\" = '" + table + "'");
        List<String> keys = DuckDb.texts(statement, SqlFile.named("export", "key_column.sql").text());
        return keys.isEmpty() ? "" : ", FORCE_QUOTE (" + String.join(", ", keys) + ")";
    }

    private static void mark(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".csv")).toList()) {
                Path marked = file.resolveSibling(file.getFileName() + ".marked");
                try (OutputStream out = Files.newOutputStream(marked)) {
                    out.write("\uFEFF".getBytes(StandardCharsets.UTF_8));
                    Files.copy(file, out);
                }
                FILES.place(marked, file);
            }
        }
    }

    private static void remove(@Nullable Path aside) {
        if (aside == null) {
            return;
        }
        try {
            FILES.deleteTree(aside);
        } catch (IOException e) {
            System.getLogger(Export.class.getName()).log(System.Logger.Level.WARNING, "cannot remove " + aside, e);
        }
    }
}
