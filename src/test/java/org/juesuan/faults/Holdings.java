package org.juesuan.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

import org.juesuan.sql.DuckDb;
import org.juesuan.sql.Memory;

/** What a data folder holds, without what tells when and by which run: the same for an undisturbed run and a repaired one. */
final class Holdings {

    private Holdings() {
    }

    /** The checksum of what is published, the rows of the archive, the originals, what was read of them, and what should not be there. */
    static List<String> of(Path data) throws IOException, SQLException {
        List<String> holdings = new ArrayList<>();
        holdings.add("published " + published(data));
        holdings.addAll(archive(data.resolve("archive.duckdb")));
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.sorted().toList()) {
                String name = data.relativize(file).toString();
                if (name.startsWith("originals/") && Files.isRegularFile(file)) {
                    holdings.add(hash(file).equals(file.getFileName().toString()) ? name : name + " is not whole");
                } else if (name.startsWith("readings/") && Files.isRegularFile(file) && !name.endsWith(".part")) {
                    holdings.add(name + " " + hash(file));
                } else if (name.startsWith("staging/") || name.endsWith(".part") || name.endsWith(".wal")) {
                    holdings.add("left over: " + name);
                }
            }
        }
        holdings.add("marked as published: " + Files.exists(data.resolve("published-by")));
        return holdings;
    }

    /** The checksum in the manifest of the published release, or that there is none. */
    static String published(Path data) throws IOException, SQLException {
        Path link = data.resolve("juesuan.duckdb");
        if (!Files.exists(link)) {
            return "nothing";
        }
        return text(DuckDb.scratch(Memory.AS_IT_TAKES), "SELECT content FROM read_json("
                + DuckDb.literal(link.toRealPath().resolveSibling("manifest.json")) + ")").get(0);
    }

    private static List<String> archive(Path file) throws SQLException {
        List<String> tables = text(DuckDb.read(file),
                "SELECT table_name FROM duckdb_tables() WHERE table_name NOT IN ('run', 'run_document', 'run_step', 'migration', "
                + "'seen_file') ORDER BY ALL");
        List<String> rows = new ArrayList<>();
        for (String table : tables) {
            rows.add(table + " " + text(DuckDb.read(file),
                    "SELECT count(*) || ' ' || coalesce(md5(string_agg(t::VARCHAR, '|' ORDER BY t::VARCHAR)), '') "
                    + "FROM (SELECT COLUMNS(c -> c NOT IN ('seconds', 'first_seen', 'last_seen', 'loaded_at', 'revision')) FROM " + table
                    + ") AS t").get(0));
        }
        return rows;
    }

    private static List<String> text(Connection opened, String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Connection connection = opened; Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    private static String hash(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
