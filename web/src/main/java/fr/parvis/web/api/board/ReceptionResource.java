package fr.parvis.web.api.board;

import fr.parvis.counter.Press;
import fr.parvis.counter.boundary.DeskAnswer;
import fr.parvis.counter.boundary.Reordering;
import fr.parvis.reception.Place;
import fr.parvis.reception.boundary.CheckIn;
import fr.parvis.reception.boundary.Issuer;
import fr.parvis.reception.boundary.TakeTicket;
import fr.parvis.reception.boundary.UseCode;
import fr.parvis.shared.Roles;
import fr.parvis.site.SiteFacts;
import fr.parvis.web.api.Given;
import fr.parvis.web.api.Permit;
import fr.parvis.web.api.Writes;
import fr.parvis.web.api.kiosk.CheckInOrder;
import fr.parvis.web.api.kiosk.CheckInWriting;
import fr.parvis.web.api.kiosk.TicketOrder;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** What staff do for a visitor without a counter: take a ticket in the desk's own series, put back, correct, take off. */
@Path("sites/{site}")
@RequestScoped
@RolesAllowed({Roles.RECEPTION, Roles.AGENT})
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ReceptionResource {
    @Inject
    private Permit permit;

    @Inject
    private CheckIn checkIn;

    @Inject
    private Reordering reordering;

    @Inject
    private CheckInWriting writing;

    @PathParam("site")
    private String code;

    @HeaderParam(Writes.REQUEST_ID)
    private UUID requestId;

    /** A ticket for a visitor who stands at the desk. */
    @POST
    @Path("tickets")
    @Writes
    public Response take(TicketOrder order) {
        SiteFacts site = permit.site(code);
        var taken = checkIn.takeTicket(new TakeTicket(
                requestId, issuer(site), order.motif(), order.language(), order.priority(), order.known()));
        return writing.answer(taken, site.id(), order.language());
    }

    /** Checks in a visitor by the code of an appointment. */
    @POST
    @Path("check-ins")
    @Writes
    public Response checkIn(CheckInOrder order) {
        SiteFacts site = permit.site(code);
        var used = checkIn.useCode(new UseCode(requestId, issuer(site), order.code(), order.language(), order.known()));
        return writing.answerToCode(used, site.id(), order.language());
    }

    /** Puts a visitor who missed the call, or was set aside, back in the queue. */
    @POST
    @Path("tickets/{id}/put-back")
    @Writes
    public Done putBack(@PathParam("id") long id, PutBack order) {
        return write(reordering.putBack(press(), permit.site(code).id(), id, order.place()));
    }

    /** Corrects the motif of a visitor who waits. */
    @POST
    @Path("tickets/{id}/motif")
    @Writes
    public Done correctMotif(@PathParam("id") long id, RightMotif order) {
        return write(reordering.correctMotif(press(), permit.site(code).id(), id, order.motif()));
    }

    /** Takes off a visitor who told staff that they leave. */
    @POST
    @Path("tickets/{id}/leave")
    @Writes
    @Consumes(MediaType.WILDCARD)
    public Done leave(@PathParam("id") long id) {
        return write(reordering.leave(press(), permit.site(code).id(), id));
    }

    private static Issuer issuer(SiteFacts site) {
        return new Issuer(site.id(), site.deskLetter());
    }

    private Press press() {
        return new Press(permit.agent().id(), requestId);
    }

    private static Done write(DeskAnswer answer) {
        return new Done(answer.result().name(), answer.ticketId());
    }

    /** Where in the queue: FIRST, MIDDLE or LAST. */
    public record PutBack(Place place) {
        public PutBack {
            place = Given.required(place, "place");
        }
    }

    /**
     * What somebody really came for.
     *
     *
     * @param motif identifier of the right motif
     */
    public record RightMotif(Long motif) {
        public RightMotif {
            motif = Given.required(motif, "motif");
        }
    }

    /**
     * How it ended.
     *
     *
     * @param result DONE, NOT_POSSIBLE, or OTHER_DAY for a visit that ended on an earlier day
     */
    public record Done(String result, Long ticket) {}
}
