package org.juesuan.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.juesuan.archive.Archive;
import org.juesuan.sql.DuckDb;
import org.juesuan.sql.Memory;
import org.juesuan.sql.SqlFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A release that was renewed night after night is the one that is built whole, row by row of every table. Each world is a
 * sequence of nights of its own, and all of them lie in one archive, which is how they would disturb each other. Every third night
 * begins at an older release than the last one. The Parquet files of each night hold what its tables do.
 * {@code -Dworlds=N -Dnights=N -Dseed=N} draws more or others.
 */
class RenewalTest {

    private static final Set<String> HOW = Set.of("ops.build");

    @TempDir
    Path folder;

    @Test
    void anySequenceOfNightsEndsAsAWholeBuildDoes() throws Exception {
        int worlds = Integer.getInteger("worlds", 200);
        int nights = Integer.getInteger("nights", 3);
        long seed = Long.getLong("seed", 20261128L);
        List<String> places = places();
        List<ChangingWorld> all = new ArrayList<>();
        for (int i = 0; i < worlds; i++) {
            all.add(new ChangingWorld(i, seed, i % 4 == 3 ? "泓台" + (char) ('甲' + i) + "区" : places.get(i % places.size())));
        }
        Random drawn = new Random(seed);
        Path archive = folder.resolve("data/archive.duckdb");
        Random older = new Random(seed + 1);
        List<Path> releases = new ArrayList<>();
        for (int night = 0; night <= nights; night++) {
            boolean first = night == 0;
            happens(all.stream().filter(world -> first || drawn.nextInt(4) == 0).toList());
            Path renewed = Files.createDirectories(folder.resolve("renewed" + night));
            Path whole = first ? renewed : Files.createDirectories(folder.resolve("whole" + night));
            new Builder(archive, whole.resolve(Warehouse.FILE), whole, Memory.AS_IT_TAKES).build(null);
            if (!first) {
                // the last one may be gone or damaged
                int last = releases.size() - 1;
                Path base = releases.get(night % 3 == 0 ? older.nextInt(last) : last);
                RenewalScope scope = RenewalScope.of(archive, base.resolve(KeptTables.FILE), renewed, Memory.AS_IT_TAKES);
                System.out.printf("night %d of seed %d, from %s: %d of %d documents are built anew%n", night, seed, base.getFileName(),
                        scope.documents().size(), scope.of());
                LakeChange change = new Renewal(archive, base, renewed.resolve(Warehouse.FILE), renewed, Memory.AS_IT_TAKES)
                        .build(scope.documents(), null);
                files(renewed, base, change);
                List<String> differences = new ArrayList<>(SameContents.differences(whole.resolve(Warehouse.FILE),
                        renewed.resolve(Warehouse.FILE), HOW));
                differences.addAll(SameContents.differences(whole.resolve(KeptTables.FILE), renewed.resolve(KeptTables.FILE), Set.of()));
                assertThat(differences).as("night %d of seed %d: whole build (one) and renewed release (other)", night, seed).isEmpty();
                assertThat(LakeContents.differences(renewed)).as("night %d of seed %d: Parquet and database", night, seed).isEmpty();
            } else {
                files(renewed, null, LakeChange.UNKNOWN);
            }
            releases.add(renewed);
        }
    }

    private static void files(Path release, Path before, LakeChange change) throws Exception {
        new ReleaseFiles(release, release.resolve(Warehouse.FILE), Memory.AS_IT_TAKES)
                .write(release.getFileName().toString(), null, Instant.now(), before, change);
    }

    private void happens(List<ChangingWorld> worlds) throws Exception {
        List<String> removed = new ArrayList<>();
        try (Archive archive = Archive.open(folder.resolve("data"))) {
            for (ChangingWorld world : worlds) {
                removed.addAll(world.night(archive));
            }
        }
        String forget = SqlFolder.of("archive_queries").text("forget");
        try (Connection connection = DuckDb.write(folder.resolve("data/archive.duckdb"), Memory.AS_IT_TAKES);
                Statement sql = connection.createStatement()) {
            for (String key : removed) {
                sql.execute("SET VARIABLE document = '" + key + "'");
                sql.execute(forget);
            }
        }
    }

    /** Counties, each with the name of its province and prefecture before it. */
    private static List<String> places() throws Exception {
        return Disclosures.rows("SELECT p.name || c.name || r.name AS place FROM read_csv('warehouse/reference/regions.csv', header = "
                + "true, all_varchar = true) r "
                + "JOIN read_csv('warehouse/reference/regions.csv', header = true, all_varchar = true) p ON p.code = left(r.code, 2) || "
                + "'0000' AND p.valid_to_year IS NULL "
                + "JOIN read_csv('warehouse/reference/regions.csv', header = true, all_varchar = true) c ON c.code = left(r.code, 4) || "
                + "'00' AND c.valid_to_year IS NULL "
                + "WHERE r.code NOT LIKE '%00' AND r.valid_to_year IS NULL AND r.valid_from_year IS NULL ORDER BY md5(r.code) LIMIT 400").stream().map(row -> row.get("place")).toList();
    }

    @Test
    void everyTableOfAReleaseIsDeclared() throws Exception {
        try (Archive archive = Archive.open(folder.resolve("data"))) {
            archive.replace(Sample.of("a.pdf", "乐山市教育局").form("expenditure", "- 合计 total=1.00").extraction(),
                    org.juesuan.model.ExtractorVersion.NONE, "", 0.1, Disclosures.LOADED);
        }
        Path built = folder.resolve("built.duckdb");
        new Builder(folder.resolve("data/archive.duckdb"), built, folder, Memory.AS_IT_TAKES).build(null);
        Map<Boolean, List<RenewedTable>> declared = RenewedTable.all().stream().collect(Collectors.partitioningBy(RenewedTable::isKept));
        try (Connection connection = DuckDb.read(built)) {
            Set<String> tables = new HashSet<>();
            Disclosures.rows(connection, "SELECT schema_name || '.' || table_name AS t FROM duckdb_tables()")
                    .forEach(row -> tables.add(row.get("t")));
            assertThat(declared.get(false)).extracting(RenewedTable::name).containsExactlyInAnyOrderElementsOf(tables);
            for (RenewedTable table : declared.get(false)) {
                if (table.rows() != RenewedTable.Rows.WHOLE) {
                    Disclosures.rows(connection, "SELECT " + table.rows().name().toLowerCase(java.util.Locale.ROOT) + " FROM "
                            + table.name() + " LIMIT 0");
                }
            }
        }
    }
}
