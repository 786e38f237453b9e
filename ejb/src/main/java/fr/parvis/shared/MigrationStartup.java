package fr.parvis.shared;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

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

    @Resource(lookup = "java:jboss/datasources/ParvisDS")
    private DataSource database;

    @PostConstruct
    void migrate() {
        Flyway.configure(MigrationStartup.class.getClassLoader())
                .dataSource(database)
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }
}
