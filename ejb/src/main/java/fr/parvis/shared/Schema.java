package fr.parvis.shared;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The desk's tables as the migrations make them. They belong to the owner's role, which raises them before a server starts; the
 * server itself works as another role, which reads and writes rows and changes no table (ADR 0088).
 *
 * <p>Several launchers may raise at the same moment: Flyway holds an advisory lock of PostgreSQL while it works, so that the
 * others wait, without limit, and find nothing to do. It is asked only when the database has not exactly the migrations of this
 * program ({@link AppliedMigrations}): a start that finds nothing to raise is the usual one.
 */
public final class Schema {
    private static final Set<MigrationState> NEWER = EnumSet.of(
            MigrationState.FUTURE_SUCCESS,
            MigrationState.FUTURE_FAILED,
            MigrationState.MISSING_SUCCESS,
            MigrationState.MISSING_FAILED);

    private Schema() {}

    /**
     * Raises the tables to this program's version and lets the server's role use them.
     *
     * @param told hears each step before it begins
     * @throws IllegalStateException with what to do, when a newer program wrote them or a step fails; nothing of that step is left
     */
    public static void raise(Settings.Database database, Consumer<String> told) {
        PGSimpleDataSource owner = new PGSimpleDataSource();
        owner.setUrl(database.url());
        owner.setUser(database.owner().user());
        owner.setPassword(database.owner().password().value());
        owner.setTcpKeepAlive(true);
        try {
            if (!AppliedMigrations.areExactlyOurs(owner)) {
                Flyway flyway = flyway(owner, told);
                refuseNewer(flyway);
                flyway.migrate();
            }
            TableRights.give(owner, database.user());
        } catch (FlywayException | SQLException failed) {
            throw new IllegalStateException(
                    "The schema at " + database.url() + " cannot be raised by the role "
                            + database.owner().user() + ": " + firstLine(failed),
                    failed);
        }
    }

    /** Makes sure that nothing is left to raise and that no newer program was here. */
    static void require(DataSource server) {
        if (AppliedMigrations.areExactlyOurs(server)) {
            return;
        }
        Flyway flyway = flyway(server, step -> {});
        refuseNewer(flyway);
        MigrationInfo[] pending = flyway.info().pending();
        if (pending.length > 0) {
            throw new IllegalStateException("The schema has to be raised to " + pending[pending.length - 1].getVersion()
                    + " first: ./parvis run does it before it starts the server.");
        }
    }

    private static Flyway flyway(DataSource database, Consumer<String> told) {
        return Flyway.configure(Schema.class.getClassLoader())
                .dataSource(database)
                .locations("classpath:db/migration")
                .callbacks(new Steps(told))
                .load();
    }

    private static void refuseNewer(Flyway flyway) {
        Arrays.stream(flyway.info().all())
                .filter(migration -> NEWER.contains(migration.getState()))
                .findFirst()
                .ifPresent(migration -> {
                    throw new IllegalStateException("The database was written by a newer Parvis (schema "
                            + migration.getVersion() + "): start that version again; nothing was changed.");
                });
    }

    private static String firstLine(Exception failed) {
        return String.valueOf(failed.getMessage()).lines().findFirst().orElse("");
    }

    /** Says which step comes next. */
    private static final class Steps extends BaseCallback {
        private final Consumer<String> told;

        private Steps(Consumer<String> told) {
            this.told = told;
        }

        @Override
        public boolean supports(Event event, Context context) {
            return event == Event.BEFORE_EACH_MIGRATE;
        }

        @Override
        public void handle(Event event, Context context) {
            MigrationInfo step = context.getMigrationInfo();
            told.accept("The schema is raised to " + step.getVersion() + " (" + step.getDescription() + ")");
        }
    }
}
