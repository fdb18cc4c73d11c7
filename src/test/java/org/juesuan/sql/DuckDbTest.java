package org.juesuan.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DuckDbTest {

    @TempDir
    private Path folder;

    @Test
    void eachDatabaseKeepsWithinTheMemoryThatItIsOpenedWith() throws SQLException {
        Memory little = new Memory(256, folder.resolve("spill"));
        try (Connection file = DuckDb.write(folder.resolve("a.duckdb"), little); Connection nowhere = DuckDb.scratch(little);
                Connection free = DuckDb.scratch(Memory.AS_IT_TAKES)) {
            // megabytes are of a million bytes, and told in those of 2^20
            assertThat(setting(file, "memory_limit")).isEqualTo("244.1 MiB");
            assertThat(setting(nowhere, "memory_limit")).isEqualTo("244.1 MiB");
            assertThat(setting(nowhere, "temp_directory")).isEqualTo(folder.resolve("spill").toString());
            assertThat(setting(free, "memory_limit")).as("as without any database before it").isNotEqualTo("244.1 MiB");
        }
    }

    private static String setting(Connection connection, String name) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT current_setting('" + name + "')")) {
            rows.next();
            return rows.getString(1);
        }
    }
}
