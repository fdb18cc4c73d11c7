package org.juesuan.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.LinkedHashMap;
import org.juesuan.archive.Archive;
import org.juesuan.sql.DuckDb;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where bodies are, as far as their names tell: {@code region-names.csv} has names as publishers write them, all over the country. */
class RegionNamesTest {

    @TempDir
    Path folder;

    /** Province, city and county; {@code -} where the name tells none for certain, {@code *} where it has one that no list has. */
    @Test
    void tellTheirPlaceOrNone() throws Exception {
        Archive.open(folder).close();
        Path names = Path.of(RegionNamesTest.class.getResource("region-names.csv").toURI());
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Recipe recipe = new Recipe(connection, folder, new LinkedHashMap<>())) {
            Recipe.execute(connection, "ATTACH " + DuckDb.literal(folder.resolve(Archive.FILE)) + " AS archive");
            Recipe.execute(connection, "CREATE TABLE expected AS FROM read_csv(" + DuckDb.literal(names)
                    + ", header = true, all_varchar = true)");
            Recipe.execute(connection,
                    "INSERT INTO archive.document BY NAME SELECT md5(name) AS document_key, name AS file_name, 'pdf' AS file_type, 1 AS "
                    + "bytes, 1 AS pages, "
                    + "'final_accounts' AS kind, name AS body, 2022 AS fiscal_year, false AS correction, 0 AS seconds, now() AS "
                    + "first_seen, now() AS loaded_at, "
                    + "'' AS extractor_version, 1 AS revision FROM expected");
            recipe.before("025");
            assertThat(Disclosures.rows(connection, "SELECT count(*) AS names FROM w_mentioned_body").get(0)).containsEntry("names", "230");
            assertThat(Disclosures.rows(connection, """
                    WITH region AS (
                        SELECT DISTINCT ON (place) place, concat_ws('/', province, coalesce(city, ''), coalesce(county, '')) AS region FROM dim_region
                        ORDER BY place, 2022 BETWEEN coalesce(valid_from_year, 0) AND coalesce(valid_to_year, 9999) DESC
                    )
                    SELECT e.name, e.region AS expected, coalesce(r.region, CASE WHEN m.is_open THEN '-' ELSE '*' END) AS found
                    FROM expected e JOIN w_mentioned_body m USING (name) LEFT JOIN region r USING (place) WHERE found <> expected""")).isEmpty();
        }
    }
}
