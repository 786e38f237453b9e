package fr.parvis.launcher;

import fr.parvis.identity.PasswordHashing;
import fr.parvis.shared.Settings;
import fr.parvis.shared.secret.Crockford;
import java.io.PrintStream;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code ./parvis let-in LOGIN}: lets an administrator in again, whatever was forgotten and whoever guesses. It sets a random
 * password for one use, which is heard at once however many wrong ones came before (ADR 0080, 0081), makes the account
 * active, takes its second factor off (ADR 0092), and ends what it was signed in with. Whoever may run it may read the database anyway.
 *
 * <p>It works on the database of a running reception, and starts the one that Parvis brings along when nothing runs.
 */
public final class LetIn {
    /** Five bits a character: a hundred bits. */
    private static final int CHARACTERS = 20;

    private static final int GROUP = 4;
    private static final String CONNECTION_REFUSED = "08001";
    private static final String NO_SUCH_COLUMN = "42703";
    private static final String NO_SUCH_TABLE = "42P01";

    private LetIn() {}

    /**
     * Runs to its end.
     *
     * @param arguments the login of an administrator
     */
    public static void main(String[] arguments) {
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        try {
            if (arguments.length != 1) {
                throw new CannotStart("Say who: ./parvis let-in LOGIN");
            }
            String password = letIn(Settings.fromEnvironment(), arguments[0]);
            say(
                    System.out,
                    "The administrator " + arguments[0] + " signs in once by this password, within a week,"
                            + " and chooses another one then:");
            say(System.out, password);
        } catch (CannotStart | IllegalArgumentException refusal) {
            say(System.err, refusal.getMessage());
            System.exit(1);
        }
    }

    private static String letIn(Settings settings, String login) {
        try (Connection running = DatabaseDoor.open(settings.database())) {
            return set(running, login);
        } catch (SQLException closed) {
            if (settings.database().embedded() && CONNECTION_REFUSED.equals(closed.getSQLState())) {
                return withOwnDatabase(settings, login);
            }
            throw explain(closed, settings);
        }
    }

    private static String withOwnDatabase(Settings settings, String login) {
        DataFolder data = DataFolder.take(settings.dataFolder());
        EmbeddedDatabase database = OwnDatabase.start(settings.database(), OwnDatabase.owner(data), data);
        try (Connection connection = DatabaseDoor.open(settings.database())) {
            return set(connection, login);
        } catch (SQLException closed) {
            throw explain(closed, settings);
        } finally {
            database.close();
        }
    }

    private static CannotStart explain(SQLException closed, Settings settings) {
        boolean older = NO_SUCH_COLUMN.equals(closed.getSQLState()) || NO_SUCH_TABLE.equals(closed.getSQLState());
        return older
                ? new CannotStart("The data are those of an older Parvis, or of none: start ./parvis run once.", closed)
                : DatabaseDoor.explain(
                        closed, settings.database().url(), settings.database().user());
    }

    /** In one transaction; the password. */
    private static String set(Connection connection, String login) throws SQLException {
        connection.setAutoCommit(false);
        long agent = administrator(connection, login);
        String password = password();
        run(
                connection,
                "update agent set password_hash = ?, password_by = 'MACHINE', password_at = now(), first_used_at = null,"
                        + " password_edition = password_edition + 1, active = true, version = version + 1 where id = ?",
                new PasswordHashing().hash(password),
                agent);
        run(connection, "update agent_session set ended_at = now() where agent_id = ? and ended_at is null", agent);
        run(connection, "update agent_token set revoked_at = now() where agent_id = ? and revoked_at is null", agent);
        run(connection, "delete from agent_second_factor where agent_id = ?", agent);
        run(
                connection,
                "insert into audit_entry (id, at, actor_kind, action, subject_id)"
                        + " values (nextval('audit_seq'), now(), 'SERVER', 'administrator-let-in', ?)",
                agent);
        connection.commit();
        return password;
    }

    private static long administrator(Connection connection, String login) throws SQLException {
        List<String> known = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement("select a.id, a.login from agent a join agent_role r"
                        + " on r.agent_id = a.id and r.role = 'ADMINISTRATOR' order by a.login");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                if (row.getString(2).equals(login)) {
                    return row.getLong(1);
                }
                known.add(row.getString(2));
            }
        }
        throw new CannotStart("There is no administrator " + login + ". "
                + (known.isEmpty()
                        ? "There is none at all."
                        : "Administrators are: " + String.join(", ", known) + "."));
    }

    private static void run(Connection connection, String statement, Object... values) throws SQLException {
        try (PreparedStatement change = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                change.setObject(i + 1, values[i]);
            }
            change.executeUpdate();
        }
    }

    private static String password() {
        String random = Crockford.random(new SecureRandom(), CHARACTERS);
        return random.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
    }

    private static void say(PrintStream where, String sentence) {
        where.println(sentence);
    }
}
