package org.juesuan.warehouse;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.juesuan.sql.DuckDb;

/**
 * A table of a release that is split by province and year: how its rows tell their part, and where that lies. The names are those
 * that Hive gave such folders, so that other tools know what they say.
 *
 * @param name       with its schema
 * @param province   of a row {@code t}, as SQL
 * @param year       the same
 * @param joined     what must be joined to the rows for these two
 * @param yearFolder what stands before the year in the name of a folder
 */
record LakeTable(String name, String province, String year, String joined, String yearFolder) {

    private static final String LEAF = "/rows.parquet";
    private static final Pattern PART = Pattern.compile("/province=([^/]+)/[a-z_]+=([0-9]+)" + LEAF);

    /**
     * Those that a release has.
     *
     * @param database its name in the connection
     */
    static List<LakeTable> in(Connection connection, String database) throws SQLException {
        Builder.set(connection, "database", database);
        Map<String, LakeTable> known = new HashMap<>();
        try (Statement sql = connection.createStatement(); ResultSet rows = sql.executeQuery(Lake.SQL.text("table"))) {
            while (rows.next()) {
                known.put(rows.getString("name"), new LakeTable(rows.getString("name"), rows.getString("province"), rows.getString("year"),
                        rows.getString("joined"), rows.getString("year_folder")));
            }
        }
        List<LakeTable> tables = new ArrayList<>();
        for (RenewedTable table : RenewedTable.split()) {
            tables.add(Optional.ofNullable(known.get(table.name()))
                    .orElseThrow(() -> new SQLException("the release has no table " + table.name())));
        }
        return tables;
    }

    /** Where a table lies in a release: a file, or a folder of this name where it is split. Readers of either take both. */
    static String path(String table) {
        return "parquet/" + table.replace('.', '/') + ".parquet";
    }

    String path(LakePart part) {
        return path(name) + "/province=" + part.province() + "/" + yearFolder + "=" + part.year() + LEAF;
    }

    /** The part that lies there; empty where that is no part of this table. */
    Optional<LakePart> part(String path) {
        if (!path.startsWith(path(name) + "/")) {
            return Optional.empty();
        }
        Matcher part = PART.matcher(path.substring(path(name).length()));
        return part.matches() ? Optional.of(new LakePart(name, part.group(1), Integer.parseInt(part.group(2)))) : Optional.empty();
    }

    /** A part that no row tells of, for a table that has none. */
    LakePart nowhere() {
        return new LakePart(name, "unknown", 0);
    }

    /**
     * Puts rows into the table {@code placed}, each with its part.
     *
     * @param database the release's name in the connection
     * @param among    rows of these parts alone; empty for all
     */
    String placed(String database, Optional<? extends Collection<LakePart>> among) {
        String condition = among.isEmpty() ? "true" : Lake.SQL.text("among", names("parts", among.get().stream()
                .map(part -> DuckDb.literal(part.province() + "/" + part.year())).collect(Collectors.joining(", "))));
        Map<String, String> names = names("rows", database + "." + name);
        names.put("among", condition);
        return Lake.SQL.text("placed", names);
    }

    /**
     * Counts rows that come or go.
     *
     * @param rows a table or a query in brackets
     * @param sign 1 or -1
     */
    String digest(String rows, int sign) {
        Map<String, String> names = names("rows", rows);
        names.put("sign", String.valueOf(sign));
        return Lake.SQL.text("digest", names);
    }

    private Map<String, String> names(String more, String value) {
        Map<String, String> names = new HashMap<>(Map.of("table", name, "province", province, "year", year, "joined", joined));
        names.put(more, value);
        return names;
    }
}
