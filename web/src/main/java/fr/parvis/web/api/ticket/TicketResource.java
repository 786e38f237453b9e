package fr.parvis.web.api.ticket;

import fr.parvis.kiosk.scan.QrPicture;
import fr.parvis.reception.TicketStatus;
import fr.parvis.reception.boundary.TicketFollowing;
import fr.parvis.reception.boundary.TicketView;
import fr.parvis.web.api.Writes;
import fr.parvis.web.api.problem.Problem;
import fr.parvis.web.api.problem.ProblemKey;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** What a visitor's phone may ask: the unguessable link is the only right. */
@Path("tickets/{link}")
@RequestScoped
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class TicketResource {
    @Inject
    private TicketFollowing tickets;

    @Inject
    private TicketWriting writing;

    @PathParam("link")
    private String link;

    /** Where the ticket stands. */
    @GET
    public TicketBody follow() {
        return writing.write(known(), false);
    }

    /** The QR code of the ticket's page. No browser keeps it: a kiosk's next visitor could find it. */
    @GET
    @Path("qr.svg")
    @Produces("image/svg+xml")
    public Response picture() {
        TicketView ticket = known();
        return QrPicture.readable(writing.follow(ticket.link()))
                .map(code -> Response.ok(code).build())
                .orElseThrow(() -> Problem.of(ProblemKey.NOT_FOUND));
    }

    /** The visitor gives up the place. */
    @POST
    @Path("leave")
    @Writes
    public TicketBody leave(@HeaderParam(Writes.REQUEST_ID) UUID requestId) {
        TicketView ticket = tickets.leave(link).orElseThrow(() -> Problem.of(ProblemKey.TICKET_UNKNOWN));
        if (ticket.status() != TicketStatus.LEFT) {
            throw Problem.of(ProblemKey.TICKET_NOT_WAITING)
                    .with("status", ticket.status().name())
                    .in(ticket.language());
        }
        return writing.write(ticket, false);
    }

    private TicketView known() {
        return tickets.follow(link).orElseThrow(() -> Problem.of(ProblemKey.TICKET_UNKNOWN));
    }
}
