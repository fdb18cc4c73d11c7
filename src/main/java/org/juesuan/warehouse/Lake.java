package org.juesuan.warehouse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.juesuan.durable.Durable;
import org.juesuan.durable.FaultPoints;
import org.juesuan.sql.DuckDb;
import org.juesuan.sql.SqlFolder;

/**
 * The tables of a release as Parquet, for tools that read no DuckDB. Tables that grow with every document are split by province and
 * year; a file whose rows are those of the release before is shared with it. The same contents give the same files, byte for byte.
 *
 * @param connection where the release is attached as {@value #DATABASE}
 * @param folder     of the release
 * @param former     the release before
 */
record Lake(Connection connection, Path folder, Optional<FormerRelease> former) {

    static final SqlFolder SQL = SqlFolder.of("lake");
    static final String DATABASE = "built";

    /** SQL by which DuckDB reads the files as the tables that they are. */
    static final String VIEWS = "views.sql";

    private static final Durable PARQUET = new Durable("parquet");

    /**
     * Writes what changed, and shares what did not.
     *
     * @return what each file is
     * @throws WarehouseException where files do not have the rows that the tables have
     */
    List<ReleaseSeal> write(LakeChange change) throws SQLException, IOException {
        try (Statement sql = connection.createStatement()) {
            sql.execute(SQL.text("files"));
            List<ReleaseSeal> seals = new ArrayList<>();
            for (RenewedTable table : RenewedTable.all()) {
                if (table.parquet() == RenewedTable.Parquet.WHOLE) {
                    String rows = "FROM " + DATABASE + "." + table.name() + " ORDER BY ALL";
                    seals.add(write(sql, table.name(), LakeTable.path(table.name()), rows));
                }
            }
            sql.execute(place(DATABASE));
            for (LakeTable table : LakeTable.in(connection, DATABASE)) {
                seals.addAll(split(sql, table, change));
            }
            requireWhole(sql);
            PARQUET.write(folder.resolve(VIEWS), DuckDb.texts(sql, SQL.text("views")).get(0));
            return seals;
        }
    }

    /** Tells from a release where bodies and documents are. */
    static String place(String database) {
        return SQL.text("place", Map.of("database", database));
    }

    private List<ReleaseSeal> split(Statement sql, LakeTable table, LakeChange change) throws SQLException, IOException {
        List<ReleaseSeal> seals = new ArrayList<>();
        Optional<Set<LakePart>> anew = Optional.empty();
        if (former.isPresent() && change.parts().isPresent()) {
            Set<LakePart> parts = new HashSet<>(change.parts().get());
            seals.addAll(shared(table, parts));
            parts.removeIf(part -> !part.table().equals(table.name()));
            anew = Optional.of(parts);
        }
        if (anew.isEmpty() || !anew.get().isEmpty()) {
            sql.execute(table.placed(DATABASE, anew));
            for (LakePart part : parts(sql, table)) {
                seals.add(write(sql, table.name(), table.path(part), rows(part)));
            }
        }
        if (seals.isEmpty()) {
            // readers want columns even where there are no rows
            sql.execute(table.placed(DATABASE, Optional.of(List.of(table.nowhere()))));
            seals.add(write(sql, table.name(), table.path(table.nowhere()), rows(table.nowhere())));
        }
        return seals;
    }

    /** Those that did not change; what cannot be shared is added to those that did. */
    private List<ReleaseSeal> shared(LakeTable table, Collection<LakePart> changed) throws SQLException, IOException {
        List<ReleaseSeal> seals = new ArrayList<>();
        for (ReleaseSeal seal : former.orElseThrow().seals().values()) {
            Optional<LakePart> part = table.part(seal.path());
            if (part.isEmpty() || changed.contains(part.get()) || Long.valueOf(0).equals(seal.rows())) {
                continue;
            }
            Optional<ReleaseSeal> shared = former.get().share(seal.path(), folder).filter(one -> one.rows() != null);
            if (shared.isEmpty()) {
                changed.add(part.get());
            } else {
                put(table.name(), shared.get(), false);
                seals.add(shared.get());
            }
        }
        return seals;
    }

    private List<LakePart> parts(Statement sql, LakeTable table) throws SQLException {
        List<LakePart> parts = new ArrayList<>();
        try (ResultSet rows = sql.executeQuery(SQL.text("part"))) {
            while (rows.next()) {
                parts.add(new LakePart(table.name(), rows.getString("province"), rows.getInt("year")));
            }
        }
        return parts;
    }

    private static String rows(LakePart part) {
        return SQL.text("part_rows", Map.of("province", DuckDb.literal(part.province()), "year", String.valueOf(part.year())));
    }

    private ReleaseSeal write(Statement sql, String table, String path, String rows) throws SQLException, IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(Durable.folderOf(file));
        long[] written = new long[1];
        FaultPoints.around(PARQUET.what(), "write", () ->
                written[0] = sql.executeLargeUpdate(SQL.text("file", Map.of("rows", rows, "file", DuckDb.literal(file)))));
        ReleaseSeal seal = ReleaseSeal.of(folder, file).counting(written[0]);
        put(table, seal, true);
        Optional<FormerRelease> same = former.filter(one -> one.has(seal));
        return same.isEmpty() ? seal : same.get().share(path, folder).map(shared -> shared.counting(written[0])).orElse(seal);
    }

    private void put(String table, ReleaseSeal seal, boolean isNew) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(SQL.text("put_file"))) {
            insert.setString(1, table);
            insert.setString(2, folder.resolve(seal.path()).toString());
            insert.setObject(3, seal.rows());
            insert.setBoolean(4, isNew);
            insert.execute();
        }
    }

    private void requireWhole(Statement sql) throws SQLException {
        sql.execute(SQL.text("written"));
        List<String> missing = DuckDb.texts(sql, SQL.text("missing"));
        if (!missing.isEmpty()) {
            throw new WarehouseException("the release is not whole: " + String.join("; ", missing));
        }
    }
}
