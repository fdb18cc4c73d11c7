package org.juesuan.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Map;

import org.juesuan.sql.DuckDb;
import org.juesuan.sql.Memory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long a large warehouse takes, measured on request: {@code mvn test -Dtest=MultipliedTest -Dmultiplied=DIR
 * -Dtimes=30}, where DIR is a data folder. Every document of its archive is there as many times, each time of other
 * bodies; their findings must be there as many times too. It prints the seconds of each file of {@code warehouse}.
 */
@EnabledIfSystemProperty(named = "multiplied", matches = ".+")
class MultipliedTest {

    @TempDir
    Path data;

    @Test
    void findsInEveryCopyWhatItFindsInOne() throws Exception {
        int times = Integer.getInteger("times", 30);
        Path archive = Path.of(System.getProperty("multiplied")).resolve("archive.duckdb");
        long once = findings(MultipliedArchive.of(archive, data.resolve("once"), 1));
        Path many = MultipliedArchive.of(archive, data.resolve("many"), times);
        assertThat(findings(many)).isEqualTo(once * times);
    }

    private static long findings(Path folder) throws Exception {
        Path file = folder.resolve("built.duckdb");
        long start = System.nanoTime();
        Builder builder = new Builder(folder.resolve("archive.duckdb"), file, folder, Memory.AS_IT_TAKES);
        builder.build(null);
        System.out.printf("%.1f s in all%n", (System.nanoTime() - start) / 1e9);
        builder.seconds().entrySet().stream().sorted(Map.Entry.<String, Double>comparingByValue().reversed()).limit(15)
                .forEach(one -> System.out.printf("%6.2f s %s%n", one.getValue(), one.getKey()));
        for (String part : List.of("work", "star", "checks", "findings", "quality")) {
            System.out.printf("%6.2f s %s in all%n", builder.seconds().entrySet().stream()
                    .filter(one -> one.getKey().startsWith(part + "/")).mapToDouble(Map.Entry::getValue).sum(), part);
        }
        try (Connection connection = DuckDb.read(file)) {
            System.out.println(Disclosures.rows(connection, "SELECT count(*) AS lines FROM source.published_line"));
            return Long.parseLong(Disclosures.rows(connection, "SELECT count(*) AS n FROM quality.finding").get(0).get("n"));
        }
    }
}
