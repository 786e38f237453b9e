package fr.parvis.shared;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;

/** A connection to the database outside the pool of the desk, for what must never wait for the desk. */
public final class DatabaseLine {
    private static final Logger LOG = System.getLogger(DatabaseLine.class.getName());
    private static final int CONNECT_SECONDS = 5;

    private DatabaseLine() {}

    /**
     * Opens a line on which answers may take their time.
     *
     * @param name how the database calls it
     */
    public static Connection open(Settings.Database database, String name) throws SQLException {
        return open(database, name, 0);
    }

    /**
     * Opens a line that breaks when an answer takes longer.
     *
     * @param limitSeconds for each answer, 0 for none
     */
    public static Connection open(Settings.Database database, String name, int limitSeconds) throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(database.url());
        source.setUser(database.user());
        source.setPassword(database.password().value());
        source.setApplicationName(name);
        source.setConnectTimeout(limitSeconds == 0 ? CONNECT_SECONDS : limitSeconds);
        source.setLoginTimeout(limitSeconds == 0 ? CONNECT_SECONDS : limitSeconds);
        source.setSocketTimeout(limitSeconds);
        source.setTcpKeepAlive(true);
        return source.getConnection();
    }

    /** Closes a line at once, whatever hangs on it; none is no harm. */
    public static void close(Connection line) {
        if (line == null) {
            return;
        }
        try {
            line.abort(Runnable::run);
        } catch (SQLException closedAlready) {
            LOG.log(Level.DEBUG, "The line was closed already: {0}", closedAlready.getMessage());
        }
    }
}
