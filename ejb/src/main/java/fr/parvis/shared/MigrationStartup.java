package fr.parvis.shared;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationState;

/**
 * Brings the desk's schema up to date before anything else looks at it. Two nodes may start at once: Flyway holds a
 * PostgreSQL advisory lock while it works, so the second one waits and then finds nothing to do.
 *
 * <p>Any start-up bean that reads the database names this one in {@code @DependsOn("MigrationStartup")}.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class MigrationStartup {

    private static final Set<MigrationState> NEWER = EnumSet.of(
            MigrationState.FUTURE_SUCCESS,
            MigrationState.FUTURE_FAILED,
            MigrationState.MISSING_SUCCESS,
            MigrationState.MISSING_FAILED);

    @Resource(lookup = "java:jboss/datasources/ParvisDS")
    private DataSource database;

    @PostConstruct
    void migrate() {
        Flyway flyway = Flyway.configure(MigrationStartup.class.getClassLoader())
                .dataSource(database)
                .locations("classpath:db/migration")
                .load();
        refuseNewer(flyway);
        flyway.migrate();
    }

    /** The launcher has looked before; another way to start the server must not let an older program in either. */
    private static void refuseNewer(Flyway flyway) {
        Arrays.stream(flyway.info().all())
                .filter(migration -> NEWER.contains(migration.getState()))
                .findFirst()
                .ifPresent(migration -> {
                    throw new IllegalStateException("The database was written by a newer Parvis (schema "
                            + migration.getVersion() + "): start that version again; nothing was changed.");
                });
    }
}
