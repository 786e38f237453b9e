package fr.parvis.launcher;

import fr.parvis.shared.Secret;
import fr.parvis.shared.Settings;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** Knocks at the database before the server does, so that a closed door is told in one sentence. */
final class DatabaseDoor {

    private DatabaseDoor() {}

    static void check(Settings.Database database) {
        try (Connection connection = open(database)) {
            if (connection.getMetaData().getDatabaseMajorVersion() < 15) {
                throw new CannotStart("The database at " + database.url() + " is PostgreSQL "
                        + connection.getMetaData().getDatabaseProductVersion() + ": Parvis needs 15 or newer.");
            }
        } catch (SQLException closed) {
            throw explain(closed, database.url(), database.user());
        }
    }

    static void createDatabase(int port, String name, Secret password) {
        String url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
        try (Connection connection = open(url, name, password);
                Statement statement = connection.createStatement()) {
            if (!exists(statement, name)) {
                statement.execute("CREATE DATABASE " + name);
            }
        } catch (SQLException closed) {
            throw explain(closed, url, name);
        }
    }

    private static boolean exists(Statement statement, String name) throws SQLException {
        try (ResultSet found = statement.executeQuery("SELECT 1 FROM pg_database WHERE datname = '" + name + "'")) {
            return found.next();
        }
    }

    static Connection open(Settings.Database database) throws SQLException {
        return open(database.url(), database.user(), database.password());
    }

    private static Connection open(String url, String user, Secret password) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password.value());
        properties.setProperty("connectTimeout", "10");
        return DriverManager.getConnection(url, properties);
    }

    static CannotStart explain(SQLException closed, String url, String user) {
        String state = closed.getSQLState() == null ? "" : closed.getSQLState();
        if (state.startsWith("28")) {
            return new CannotStart(
                    "The database at " + url + " refuses the user " + user
                            + ": check PARVIS_DB_USER and PARVIS_DB_PASSWORD.",
                    closed);
        }
        if (state.equals("3D000")) {
            return new CannotStart(
                    "There is no such database at " + url + ": create it, or correct PARVIS_DB_URL.", closed);
        }
        return new CannotStart(
                "The database at " + url + " does not answer: is it started, and is PARVIS_DB_URL right?", closed);
    }
}
