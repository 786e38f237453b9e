package fr.parvis.web.push;

import fr.parvis.shared.Settings;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;

/** A connection to the database outside the pool of the desk. */
final class DatabaseLine {
    private static final Logger LOG = System.getLogger(DatabaseLine.class.getName());
    private static final int CONNECT_SECONDS = 5;

    private DatabaseLine() {}

    static Connection open(Settings.Database database) throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(database.url());
        source.setUser(database.user());
        source.setPassword(database.password().value());
        source.setApplicationName("parvis hints");
        source.setConnectTimeout(CONNECT_SECONDS);
        source.setTcpKeepAlive(true);
        return source.getConnection();
    }

    static void close(Connection line) {
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
