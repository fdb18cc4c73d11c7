package org.juesuan.explore;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.juesuan.archive.Archive;
import org.juesuan.problem.Problem;
import org.juesuan.sql.DuckDb;
import org.juesuan.sql.SqlFile;
import org.juesuan.sql.SqlFolder;
import org.juesuan.warehouse.ReleaseCatalogue;
import org.juesuan.warehouse.ReleaseManifest;
import org.juesuan.warehouse.WarehouseException;

/**
 * A release as a site: every file that can be asked for, by its address.
 *
 * @param release its id
 * @param files   by their addresses, without a slash before
 */
public record Site(String release, Map<String, SiteFile> files) {

    /** The release's database. */
    static final String DATABASE = "data/juesuan.duckdb";

    private static final String MANIFEST = "data/manifest.json";

    public Site {
        files = Collections.unmodifiableMap(new TreeMap<>(files));
    }

    /**
     * The site of a release that lies in a data folder.
     *
     * @param word what names the release, see {@link ReleaseCatalogue#find}
     * @throws WarehouseException where there is no such release
     * @throws Problem            where another version built it, so that it lacks what is to be shown
     */
    public static Site of(Path dataDir, String word) {
        ReleaseCatalogue catalogue = new ReleaseCatalogue(dataDir);
        String release = catalogue.find(word);
        Path database = catalogue.warehouse().file(release);
        Map<String, SiteFile> files = new TreeMap<>(CarriedSite.files());
        try (Connection connection = DuckDb.read(database)) {
            requireWhole(connection, release);
            files.putAll(originals(connection, dataDir));
            files.putAll(new SiteData(catalogue, release).files());
            files.put(MANIFEST, SiteFile.Open.at(database.resolveSibling(ReleaseManifest.FILE)));
            files.put(DATABASE, SiteFile.Open.at(database.toRealPath()));
        } catch (SQLException e) {
            throw new WarehouseException("the release " + release + " cannot be opened: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new WarehouseException("the release " + release + " is not whole: " + e.getMessage()
                    + " is missing or cannot be read", e);
        }
        return new Site(release, files);
    }

    /** Every question of the site must make sense to the release: one that an older version built lacks columns. */
    private static void requireWhole(Connection connection, String release) throws SQLException {
        for (SqlFile question : SqlFile.in(SiteData.QUESTIONS, ".sql")) {
            try {
                connection.prepareStatement(question.text()).close();
            } catch (SQLException e) {
                throw Problem.usage("the release " + release
                        + " was built by another version of this program and lacks what the site shows; "
                        + "./juesuan nightly builds one anew", e);
            }
        }
    }

    /** The originals of the documents that a database holds. */
    static Map<String, SiteFile> originals(Path database, Path dataDir) throws SQLException {
        try (Connection connection = DuckDb.read(database)) {
            return originals(connection, dataDir);
        }
    }

    private static Map<String, SiteFile> originals(Connection connection, Path dataDir) throws SQLException {
        Map<String, SiteFile> originals = new TreeMap<>();
        try (Statement statement = connection.createStatement();
             ResultSet rows = statement.executeQuery(SqlFolder.of(SiteData.SITE).text("originals"))) {
            while (rows.next()) {
                String key = rows.getString("document_key");
                SiteFile.Original original = new SiteFile.Original(Archive.original(dataDir, key), dataDir.resolve("originals"));
                if (original.isThere()) {
                    originals.put(OriginalName.of(key, rows.getString("file_type")), original);
                }
            }
        }
        return originals;
    }
}
