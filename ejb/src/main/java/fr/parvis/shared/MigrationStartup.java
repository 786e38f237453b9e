package fr.parvis.shared;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import javax.sql.DataSource;

/**
 * Makes sure that the desk's schema is up to date before anything else looks at it: the launcher raised it as its owner, this
 * server may not (ADR 0088).
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
    void look() {
        Schema.require(database);
    }
}
