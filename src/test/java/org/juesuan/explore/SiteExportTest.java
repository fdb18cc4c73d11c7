package org.juesuan.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.juesuan.problem.Problem;
import org.juesuan.sql.DuckDb;
import org.juesuan.warehouse.PublishedSample;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site in a folder, of two bodies or of one of them. */
class SiteExportTest {

    @TempDir
    private static Path data;

    @TempDir
    private Path folder;

    @BeforeAll
    static void publish() throws Exception {
        PublishedSample.publish(data);
    }

    @Test
    void everythingThatThePagesNeedLiesInTheFolder() throws Exception {
        long files = new SiteExport(data, "", true).write(folder.resolve("site"), false);

        assertThat(files).isGreaterThan(200);
        assertThat(folder.resolve("site/vendor/duckdb-wasm/duckdb-eh.wasm")).hasSize(35_996_950);
        assertThat(folder.resolve("site/index.html")).exists();
        assertThat(one(folder.resolve("site/data/juesuan.duckdb"), "SELECT sum(amount_yuan) FROM expenditure")).isEqualTo("80000.00");
        assertThat(Files.readString(folder.resolve("site/api/departments.json"))).contains("\"name\": \"某局\"", "\"name\": \"乙局\"");
        assertThat(Files.readString(folder.resolve("site/feed.xml"))).contains("http://www.w3.org/2005/Atom", "urn:juesuan:release:");
        assertThat(Files.readString(folder.resolve("site/CITATION.cff")))
                .contains("cff-version: 1.2.0", "checksum of the release's contents", "2 bodies, 2023–2024");
    }

    @Test
    void ofSomeBodiesNothingOfTheOthersIsLeft() throws Exception {
        new SiteExport(data, "name = '某局'", false).write(folder, false);

        Path database = folder.resolve("data/juesuan.duckdb");
        assertThat(one(database, "SELECT sum(amount_yuan) FROM expenditure")).isEqualTo("30000.00");
        assertThat(one(database, "SELECT string_agg(name) FROM dim_department")).isEqualTo("某局");
        assertThat(new String(Files.readAllBytes(database), StandardCharsets.UTF_8)).contains("某局").doesNotContain("乙局");
        String comments = "SELECT count(comment) FROM duckdb_columns() WHERE database_name = current_database()";
        assertThat(one(database, comments)).isEqualTo(one(data.resolve("juesuan.duckdb"), comments));
        assertThat(Files.readString(folder.resolve("data/release.json"))).contains("\"originals\": false", "name = '某局'");
        assertThat(Files.readString(folder.resolve("data/changes.json"))).isEqualTo("{}");
    }

    @Test
    void aConditionThatMakesNoSenseIsSaidSo() {
        assertThatThrownBy(() -> new SiteExport(data, "nosuch = 1", true).write(folder, false)).isInstanceOf(Problem.class)
                .hasMessageContaining("--where is a condition on dim_department");
        assertThatThrownBy(() -> new SiteExport(data, "name = '丙局'", true).write(folder, false)).isInstanceOf(Problem.class)
                .hasMessageContaining("no body fulfils");
        assertThat(folder).isEmptyDirectory();
    }

    private static String one(Path database, String sql) throws SQLException {
        try (Connection connection = DuckDb.read(database); Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
