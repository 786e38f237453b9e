package fr.parvis.testing;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * A test inside the server, beside the EAR as it ships; whatever it did to the clock is undone after each test. There is one
 * such server with one clock, so these tests run one after the other.
 */
@Execution(ExecutionMode.SAME_THREAD)
@ExtendWith(ArquillianExtension.class)
public class InServer {
    @Resource(lookup = "java:jboss/datasources/ParvisDS")
    protected DataSource database;

    @EJB
    protected AsStaff as;

    @Deployment
    public static EnterpriseArchive application() {
        return Application.underTest();
    }

    @AfterEach
    void let_the_clock_run() {
        MovableClock.run();
    }
}
