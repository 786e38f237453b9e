package fr.parvis.web.api;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;

/** Tells anybody that this server answers, and what time it is here. */
@Path("health")
@RequestScoped
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class HealthResource {
    @Inject
    private Clock clock;

    /** Answers. */
    @GET
    public Health health() {
        return new Health("UP", clock.instant());
    }

    /**
     * A sign of life.
     *
     *
     * @param now the server's time, the only one that counts
     */
    public record Health(String status, Instant now) {}
}
