package org.juesuan.cluster;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A real PostgreSQL for all tests of a process, with a database for each that asks. */
public final class Postgres {

    private static final Pattern ROLES = Pattern.compile("CREATE ROLE [^;]*;");
    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static @Nullable EmbeddedPostgres server;

    private final String name;

    private Postgres(String name) {
        this.name = name;
    }

    private static synchronized EmbeddedPostgres server() {
        EmbeddedPostgres running = server;
        if (running == null) {
            try {
                running = EmbeddedPostgres.builder().start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            server = running;
        }
        return running;
    }

    /** A new one, set up as an administrator does. */
    public static Postgres database() throws SQLException, IOException {
        Postgres database = new Postgres("juesuan" + DATABASES.incrementAndGet());
        String script = Files.readString(Path.of("jobs/cluster.sql"));
        try (Connection connection = server().getPostgresDatabase().getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + database.name);
        }
        try (Connection connection = database.administrator(); Statement statement = connection.createStatement()) {
            statement.execute(DATABASES.get() == 1 ? script : ROLES.matcher(script).replaceAll(""));
        }
        return database;
    }

    public Connection administrator() throws SQLException {
        Connection connection = DriverManager.getConnection(access("postgres").url(), "postgres", "");
        connection.setSchema("juesuan");
        return connection;
    }

    /** As a role sees it. */
    public DatabaseAccess access(String role) {
        return new DatabaseAccess("jdbc:postgresql://localhost:" + server().getPort() + "/" + name, role, "not asked");
    }

    /** A file as {@code cluster: database} names it. */
    public Path file(Path folder, String role) throws IOException {
        Path file = folder.resolve(role + ".properties");
        Files.writeString(file, "url=" + access(role).url() + "\nuser=" + role + "\npassword=not asked\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        return file;
    }

    /** Each row of an answer as text, its columns apart by a blank. */
    public List<String> rows(String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Connection connection = administrator(); Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                List<String> columns = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    columns.add(rows.getString(i));
                }
                texts.add(String.join(" ", columns));
            }
        }
        return texts;
    }

    public int execute(String sql) throws SQLException {
        try (Connection connection = administrator(); Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }
}
