package fr.parvis.shared;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * {@code /health/ready} of the management port says DOWN while the database does not answer. What the watch saw a moment
 * ago is told, so however often it is asked, the database is not. It stands in this module because the server asks the checks of
 * an application's EJB module only, not those of its WAR.
 */
@Readiness
@ApplicationScoped
public class DatabaseReadiness implements HealthCheck {

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("database").status(!Outage.now()).build();
    }
}
