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

    private static final String POWERFUL =
            """
            select r.rolsuper or r.rolcreaterole or has_schema_privilege('public', 'create')
                or exists (select from pg_class where relnamespace = 'public'::regnamespace and pg_has_role(relowner, 'usage'))
              from pg_roles r where r.rolname = current_user
            """;

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

    /** Whether a role is let in with this password. */
    static boolean opens(String url, String user, Secret password) {
        try (Connection connection = open(url, user, password)) {
            return connection.isValid(10);
        } catch (SQLException refused) {
            return false;
        }
    }

    /**
     * Refuses a role of the server that could do more than read and write rows (ADR 0088): what gets at the database through
     * the application must not be able to change tables or rights.
     */
    static void refusePowerful(Settings.Database database) {
        try (Connection connection = open(database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(POWERFUL)) {
            row.next();
            if (row.getBoolean(1)) {
                throw new CannotStart(
                        "The PostgreSQL role " + database.user() + " owns tables of Parvis or may make some:"
                                + " outside the demo profile it may only read and write rows. Make a role PARVIS_DB_OWNER and one"
                                + " PARVIS_DB_USER as docs/database.md says.");
            }
        } catch (SQLException closed) {
            throw explain(closed, database.url(), database.user());
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
