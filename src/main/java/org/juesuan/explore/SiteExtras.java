package org.juesuan.explore;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.juesuan.json.Json;
import org.juesuan.sql.DuckDb;
import org.juesuan.sql.SqlFolder;
import org.juesuan.warehouse.ReleaseCatalogue;
import org.juesuan.warehouse.ReleaseManifest;

/**
 * What a site on a web space has beside the pages: small JSON for programs, a feed, how to cite it.
 *
 * @param dataDir   the data folder
 * @param release   its id
 * @param database  the one that the site shows
 * @param where     the condition that its bodies fulfil; empty for all
 * @param originals whether the documents go along
 */
record SiteExtras(Path dataDir, String release, Path database, String where, boolean originals) {

    private static final SqlFolder SQL = SqlFolder.of(SiteData.SITE);

    Map<String, SiteFile> files() throws SQLException, IOException {
        Map<String, SiteFile> files = new TreeMap<>();
        SiteData data = new SiteData(new ReleaseCatalogue(dataDir), release);
        files.put("data/release.json", SiteData.json(data.told(originals, where)));
        try (Connection connection = DuckDb.read(database); Statement statement = connection.createStatement()) {
            for (String name : List.of("departments", "subjects", "documents")) {
                files.put("api/" + name + ".json", SiteData.json(SiteData.rows(statement, SQL.text("api_" + name))));
            }
            years(statement).forEach((key, years) -> files.put("api/departments/" + key + ".json", SiteData.json(years)));
            Map<String, Object> about = SiteData.rows(statement, SQL.text("about")).get(0);
            String built = builtAt();
            files.put("feed.xml", new SiteFile.Made(new AtomFeed(release, built, where, SiteData.rows(statement, SQL.text("feed")))
                    .bytes()));
            files.put("CITATION.cff", new SiteFile.Made(citation(built, about).getBytes(StandardCharsets.UTF_8)));
        }
        return files;
    }

    /** The years of each body, by its key. */
    private static Map<String, List<Map<String, Object>>> years(Statement statement) throws SQLException {
        Map<String, List<Map<String, Object>>> years = new TreeMap<>();
        for (Map<String, Object> row : SiteData.rows(statement, SQL.text("api_department_years"))) {
            Map<String, Object> told = new LinkedHashMap<>(row);
            String key = Objects.toString(told.remove("department_key"));
            years.computeIfAbsent(key, body -> new ArrayList<>()).add(told);
        }
        return years;
    }

    private String builtAt() throws IOException {
        return manifest("built_at");
    }

    private String manifest(String name) throws IOException {
        return ReleaseManifest.beside(new ReleaseCatalogue(dataDir).warehouse().file(release)).flatMap(manifest -> manifest.text(name))
                .orElseThrow(() -> new IOException("the manifest of release " + release + " has no " + name));
    }

    private String citation(String built, Map<String, Object> about) throws IOException {
        String content = manifest("content");
        String title = "juesuan: " + about.get("departments") + " bodies, " + about.get("first_year") + "–" + about.get("last_year")
                + (where.isEmpty() ? "" : ", where " + where);
        return "cff-version: 1.2.0\nmessage: Please cite the release by its ID, date and checksum.\ntype: dataset\ntitle: " + Json.of(title)
                + "\nversion: " + Json.of(release)
                + "\ndate-released: " + built.substring(0, "2026-01-01".length())
                + "\nauthors:\n  - name: juesuan\nidentifiers:\n  - type: other\n    value: " + Json.of(content)
                + "\n    description: checksum of the release's contents\n";
    }
}
