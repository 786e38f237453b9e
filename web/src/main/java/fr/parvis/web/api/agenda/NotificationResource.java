package fr.parvis.web.api.agenda;

import fr.parvis.notification.boundary.GatewayReports;
import fr.parvis.notification.boundary.OptingOut;
import fr.parvis.shared.input.Refused;
import fr.parvis.web.api.problem.Problem;
import fr.parvis.web.api.problem.ProblemKey;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/**
 * Messages end here: a visitor stops them by their unguessable link, a gateway reports an answer STOP or what became of a message.
 * Everything may be sent twice.
 */
@Path("notifications")
@RequestScoped
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class NotificationResource {
    /** The header in which a gateway shows its secret. */
    public static final String SECRET = "Parvis-Gateway";

    @Inject
    private OptingOut optingOut;

    @Inject
    private GatewayReports reports;

    /** In which language the page of a link speaks. */
    @GET
    @Path("links/{token}")
    public Link link(@PathParam("token") String token) {
        return new Link(optingOut.language(token).orElseThrow(() -> Problem.of(ProblemKey.NOT_FOUND)));
    }

    /** Writes nothing more to whoever has the link. */
    @POST
    @Path("links/{token}/stop")
    @Consumes(MediaType.WILDCARD)
    public void stop(@PathParam("token") String token) {
        if (!optingOut.stop(token)) {
            throw Problem.of(ProblemKey.NOT_FOUND);
        }
    }

    /** Somebody answered STOP: {@code {"from": "+33612345678"}}. */
    @POST
    @Path("stop")
    @Consumes(MediaType.APPLICATION_JSON)
    public void stopped(@HeaderParam(SECRET) String secret, String body) {
        optingOut.stopNumber(read(secret, body, GatewayBody::from));
    }

    /** A message arrived or did not: {@code {"id": "…", "state": "delivered"}}. What nobody knows is no mistake. */
    @POST
    @Path("delivery")
    @Consumes(MediaType.APPLICATION_JSON)
    public void delivery(@HeaderParam(SECRET) String secret, String body) {
        GatewayBody told = read(secret, body, known -> known);
        told.id().ifPresent(id -> told.delivered().ifPresent(arrived -> reports.report(id, arrived)));
    }

    private <T> T read(String secret, String body, java.util.function.Function<GatewayBody, T> part) {
        if (!reports.isGateway(secret)) {
            throw Problem.of(ProblemKey.NOT_ALLOWED);
        }
        try {
            return part.apply(GatewayBody.read(body));
        } catch (Refused refused) {
            throw Problem.of(ProblemKey.MALFORMED, refused);
        }
    }

    /**
     * The page of a link.
     *
     * @param language of whoever has it
     */
    public record Link(String language) {}
}
