package org.juesuan.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.juesuan.json.Json;
import org.juesuan.sql.DuckDb;
import org.juesuan.sql.Memory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a release says of itself can be read whatever its size: whoever asks a question reads it first. */
class ReleaseManifestTest {

    private static final int DOCUMENTS = 100_000;
    private static final int FILES = 15_000;
    private static final String HASH = "0123456789abcdef".repeat(4);

    @TempDir
    private Path release;

    @Test
    @Timeout(60)
    void thatOfALargeWarehouseIsRead() throws Exception {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("release", "r1");
        said.put("versions", Map.of("recipe", "abc"));
        List<Object> inputs = new ArrayList<>();
        for (int i = 0; i < DOCUMENTS; i++) {
            inputs.add(Map.of("document", HASH, "file", "甲局\n\"inputs\": [ ]" + i, "status", "loaded"));
        }
        said.put("inputs", inputs);
        List<Object> files = new ArrayList<>();
        for (int i = 0; i < FILES; i++) {
            files.add(Map.of("path", "parquet/main/f.parquet/province=四川省/year=" + i, "bytes", i, "modified",
                    "2026-01-02T03:04:05Z", "sha256", HASH));
        }
        said.put("files", files);
        Files.writeString(release.resolve(ReleaseManifest.FILE), inLines(Json.of(said)));

        long begun = System.nanoTime();
        ReleaseManifest manifest = ReleaseManifest.in(release).orElseThrow();
        assertThat(manifest.text("release")).contains("r1");
        assertThat(manifest.recipe()).contains("abc");
        assertThat(manifest.seals()).hasSize(FILES).last().extracting(ReleaseSeal::bytes).isEqualTo((long) FILES - 1);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
    }

    /** As the database writes it when a release is built. */
    private static String inLines(String json) throws SQLException {
        try (Connection connection = DuckDb.scratch(Memory.AS_IT_TAKES);
                PreparedStatement pretty = connection.prepareStatement("SELECT json_pretty(CAST(? AS JSON))")) {
            pretty.setString(1, json);
            try (ResultSet rows = pretty.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }
}
