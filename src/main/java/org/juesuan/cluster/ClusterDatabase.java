package org.juesuan.cluster;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.juesuan.problem.Problem;
import org.juesuan.sql.SqlFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The database that manager and workers share. What is asked of it is one transaction, and is asked again while the database is
 * away; whoever asks says when to give up. Thread-safe.
 */
public final class ClusterDatabase implements AutoCloseable {

    /** The schema with all of its tables. */
    static final String SCHEMA = "juesuan";
    static final SqlFolder SQL = SqlFolder.of("cluster");

    private static final Logger LOG = LoggerFactory.getLogger(ClusterDatabase.class);
    private static final Duration AGAIN = Duration.ofSeconds(1);
    private static final int CONNECTIONS = 3;
    private static final int CONNECT_MILLIS = 5_000;

    private final DatabaseAccess access;
    private final HikariDataSource pool;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final Duration patience;
    private final BooleanSupplier stop;

    private ClusterDatabase(DatabaseAccess access, HikariDataSource pool, Duration patience, BooleanSupplier stop) {
        this.access = access;
        this.pool = pool;
        this.patience = patience;
        this.stop = stop;
        jdbc = new JdbcTemplate(pool);
        transactions = new TransactionTemplate(new DataSourceTransactionManager(pool));
    }

    /**
     * Connects.
     *
     * @param who      of the connections, as the database's administrator sees it
     * @param patience with a database that goes away
     * @param stop     whether waiting for it makes no sense any more
     * @throws Problem of usage where it cannot be reached, or refuses
     */
    public static ClusterDatabase open(DatabaseAccess access, String who, Duration patience, BooleanSupplier stop) {
        try (Connection connection = connect(access)) {
            LOG.debug("the database answers: {}", connection.getMetaData().getDatabaseProductVersion());
        } catch (SQLException e) {
            throw Problem.usage("cluster: the database " + access + " cannot be used: " + words(e), e);
        }
        return new ClusterDatabase(access, pool(access, who), patience, stop);
    }

    private static HikariDataSource pool(DatabaseAccess access, String who) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(access.url());
        if (!access.user().isEmpty()) {
            config.setUsername(access.user());
            config.setPassword(access.password());
        }
        config.setSchema(SCHEMA);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(CONNECT_MILLIS);
        config.setInitializationFailTimeout(-1);
        config.addDataSourceProperty("ApplicationName", who);
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("socketTimeout", "60");
        return new HikariDataSource(config);
    }

    /** The innermost word on it: the pool's own is only that it waited. */
    static String words(Throwable e) {
        Throwable last = e;
        while (last.getCause() != null) {
            last = last.getCause();
        }
        return String.valueOf(last.getMessage()).strip().lines().findFirst().orElse("");
    }

    /** For Spring Batch. */
    public DataSource dataSource() {
        return pool;
    }

    DatabaseAccess access() {
        return access;
    }

    /** A connection beside the pool's, which whoever asks closes. */
    Connection connect() throws SQLException {
        return connect(access);
    }

    private static Connection connect(DatabaseAccess access) throws SQLException {
        return access.user().isEmpty() ? DriverManager.getConnection(access.url())
                : DriverManager.getConnection(access.url(), access.user(), access.password());
    }

    /**
     * The answer, in a transaction of its own.
     *
     * @throws Problem where the database refuses, or is away for longer than is waited
     */
    public <T extends @Nullable Object> T ask(Function<JdbcTemplate, T> question) {
        long since = System.nanoTime();
        boolean told = false;
        while (true) {
            try {
                return transactions.<T>execute(status -> question.apply(jdbc));
            } catch (DataAccessException | TransactionException e) {
                if (!away(e)) {
                    throw Problem.usage("cluster: the database " + access + " refuses: " + words(e)
                            + "; jobs/cluster.sql sets it up with the rights that are needed", e);
                }
                if (stop.getAsBoolean() || System.nanoTime() - since > patience.toNanos()) {
                    throw Problem.failed("cluster: the database " + access + " does not answer: " + words(e), e);
                }
                if (!told) {
                    LOG.warn("the database is away, and asked again: {}", words(e));
                    told = true;
                }
                pause();
            }
        }
    }

    private static boolean away(RuntimeException e) {
        return e instanceof DataAccessResourceFailureException || e instanceof TransientDataAccessException
                || e instanceof CannotCreateTransactionException
                || e instanceof TransactionException;
    }

    private static void pause() {
        try {
            Thread.sleep(AGAIN.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.failed("interrupted", e);
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
