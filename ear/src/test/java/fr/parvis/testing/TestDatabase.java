package fr.parvis.testing;

import fr.parvis.launcher.DatabaseRoles;
import fr.parvis.launcher.EmbeddedDatabase;
import fr.parvis.shared.Schema;
import fr.parvis.shared.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** One real PostgreSQL for the whole test run, fresh each time, unless {@code PARVIS_DB_URL} names another one. */
public final class TestDatabase implements LauncherSessionListener {

    private EmbeddedDatabase database;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        Integer port = Integer.getInteger("parvis.test.database.port");
        if (port == null) {
            return;
        }
        if (port != 0) {
            begin(port);
        }
        Schema.raise(Settings.fromEnvironment().database(), step -> {});
    }

    private void begin(int port) {
        try {
            Path folder = Files.createTempDirectory("parvis-tests");
            Settings.Database wanted = Settings.fromEnvironment().database();
            DatabaseRoles roles = new DatabaseRoles(wanted.owner(), wanted.user(), wanted.password(), true);
            database = EmbeddedDatabase.start(folder, port, roles);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(folder)));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        Chromium.endAll();
        Nodes.end();
        if (database != null) {
            database.close();
        }
    }

    /** A connection that sees what the server sees, as the owner of it all. */
    public static Connection connect() {
        return connect(Settings.fromEnvironment().database().url());
    }

    /** The address of a new database with nothing in it. */
    public static String fresh() {
        String name = "fresh_" + UUID.randomUUID().toString().replace("-", "");
        String url = Settings.fromEnvironment().database().url();
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
            return url.replaceFirst("/[^/?]*(\\?.*)?$", "/" + name + "$1");
        } catch (SQLException refused) {
            throw new IllegalStateException("The test user may not create a database", refused);
        }
    }

    /** Who owns every database of the tests. */
    public static String user() {
        return Settings.fromEnvironment().database().owner().user();
    }

    /** The password of {@link #user()}. */
    public static String password() {
        return Settings.fromEnvironment().database().owner().password().value();
    }

    /** A connection to the database at this address. */
    public static Connection connect(String url) {
        try {
            return DriverManager.getConnection(url, user(), password());
        } catch (SQLException closed) {
            throw new IllegalStateException("The test database does not answer at " + url, closed);
        }
    }

    private void end(Path folder) {
        database.close();
        try (var paths = Files.walk(folder)) {
            paths.sorted(java.util.Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }
}
