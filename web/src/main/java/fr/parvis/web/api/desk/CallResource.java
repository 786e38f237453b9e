package fr.parvis.web.api.desk;

import fr.parvis.counter.Press;
import fr.parvis.counter.boundary.Calling;
import fr.parvis.counter.boundary.DeskAnswer;
import fr.parvis.counter.boundary.Finish;
import fr.parvis.counter.boundary.MyDesk;
import fr.parvis.counter.boundary.Reordering;
import fr.parvis.reception.Outcome;
import fr.parvis.reception.Place;
import fr.parvis.shared.Roles;
import fr.parvis.web.api.Given;
import fr.parvis.web.api.Permit;
import fr.parvis.web.api.Writes;
import fr.parvis.web.api.desk.DeskWriting.AnswerBody;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

/** An agent calls visitors to the counter. Pressed twice with the same request id, it calls one. */
@Path("desk")
@RequestScoped
@RolesAllowed(Roles.AGENT)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CallResource {
    @Inject
    private Permit permit;

    @Inject
    private Calling calling;

    @Inject
    private Reordering reordering;

    @Inject
    private MyDesk desk;

    @Inject
    private DeskWriting writing;

    @HeaderParam(Writes.REQUEST_ID)
    private UUID requestId;

    /** Calls whom the rule chooses, ending the visit of the present visitor when asked to. */
    @POST
    @Path("next")
    @Writes
    public AnswerBody next(Next next) {
        return write(calling.next(press(), next.ending()));
    }

    /** Calls somebody else than the rule would, and says why. */
    @POST
    @Path("call")
    @Writes
    public AnswerBody call(Chosen chosen) {
        return write(calling.callChosen(press(), chosen.ticket(), chosen.reason()));
    }

    /** Announces the called visitor once more. */
    @POST
    @Path("recall")
    @Writes
    public AnswerBody recall(OneTicket one) {
        return write(calling.recall(press(), one.ticket()));
    }

    /** The called visitor is not there yet: back to their place, not called again at once. */
    @POST
    @Path("skip")
    @Writes
    public AnswerBody skip(OneTicket one) {
        return write(reordering.skip(press(), one.ticket()));
    }

    /** Puts a visitor of the counter's site, who missed the call or was set aside, back in the queue. */
    @POST
    @Path("put-back")
    @Writes
    public AnswerBody putBack(PutBack order) {
        return desk.view(permit.agent().id())
                .map(mine -> reordering.putBack(press(), mine.siteId(), order.ticket(), order.place()))
                .map(this::write)
                .orElseGet(() -> new AnswerBody("NOT_POSSIBLE", null, order.ticket(), null));
    }

    private Press press() {
        return new Press(permit.agent().id(), requestId);
    }

    private AnswerBody write(DeskAnswer answer) {
        return writing.answer(answer, permit.agent().id());
    }

    /** Who is put back, and where in the queue: FIRST, MIDDLE or LAST. */
    public record PutBack(Long ticket, Place place) {
        public PutBack {
            ticket = Given.required(ticket, "ticket");
            place = Given.required(place, "place");
        }
    }

    /**
     * Whose visit ends with the same press, null when nobody's.
     *
     *
     * @param outcome ANSWERED when absent
     */
    public record Next(Long finish, Outcome outcome) {
        Finish ending() {
            return finish == null ? null : new Finish(finish, outcome == null ? Outcome.ANSWERED : outcome);
        }
    }

    /** Whom, and why, in 3 to 120 characters. */
    public record Chosen(Long ticket, String reason) {
        public Chosen {
            ticket = Given.required(ticket, "ticket");
            reason = Given.required(reason, "reason");
        }
    }
}
