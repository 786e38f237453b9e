package fr.parvis.web.admission;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * {@code /health/ready} of the management port says DOWN while the database does not answer. What {@link DatabaseWatch} saw a
 * moment ago is told, so however often it is asked, the database is not.
 */
@Readiness
@ApplicationScoped
public class DatabaseReadiness implements HealthCheck {

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("database").status(!Outage.now()).build();
    }
}
