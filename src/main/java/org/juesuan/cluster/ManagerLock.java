package org.juesuan.cluster;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.juesuan.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One manager at a time. PostgreSQL holds the lock for as long as a connection lives, so that it goes with the process; where
 * the database itself was started again, it is taken anew, before anybody else has it or not at all.
 */
final class ManagerLock implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ManagerLock.class);
    private static final int ANSWER_SECONDS = 5;

    private final ClusterDatabase database;
    private Connection connection;

    private ManagerLock(ClusterDatabase database, Connection connection) {
        this.database = database;
        this.connection = connection;
    }

    /** @throws Problem of a lock where another manager holds it */
    static ManagerLock take(ClusterDatabase database) {
        try {
            return new ManagerLock(database, locked(database));
        } catch (SQLException e) {
            throw Problem.usage("cluster: the database " + database.access() + " cannot be used: " + ClusterDatabase.words(e), e);
        }
    }

    /** Takes it anew where its connection is gone; while the database is away, whoever asks it next waits. */
    void hold() {
        try {
            if (!connection.isValid(ANSWER_SECONDS)) {
                Connection before = connection;
                connection = locked(database);
                before.close();
                LOG.warn("the database was away; the lock of the manager is held again");
            }
        } catch (SQLException e) {
            LOG.debug("the lock of the manager cannot be taken yet", e);
        }
    }

    private static Connection locked(ClusterDatabase database) throws SQLException {
        Connection connection = database.connect();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(ClusterDatabase.SQL.text("lock"))) {
            rows.next();
            if (rows.getBoolean(1)) {
                return connection;
            }
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        connection.close();
        throw Problem.locked("another manager is at work over the database " + database.access() + "; ./juesuan status there says which");
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.debug("the connection of the lock is gone already", e);
        }
    }
}
