package fr.parvis.web.api.desk;

import fr.parvis.counter.Press;
import fr.parvis.counter.boundary.DeskAnswer;
import fr.parvis.counter.boundary.Finish;
import fr.parvis.counter.boundary.Serving;
import fr.parvis.reception.Outcome;
import fr.parvis.shared.Roles;
import fr.parvis.shared.input.Refused;
import fr.parvis.shared.input.Refused.Wanted;
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

/** An agent serves the visitor whom the counter has. */
@Path("desk")
@RequestScoped
@RolesAllowed(Roles.AGENT)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ServeResource {
    @Inject
    private Permit permit;

    @Inject
    private Serving serving;

    @Inject
    private DeskWriting writing;

    @HeaderParam(Writes.REQUEST_ID)
    private UUID requestId;

    /** The visitor came to the counter. */
    @POST
    @Path("start")
    @Writes
    public AnswerBody start(OneTicket one) {
        return write(serving.start(press(), one.ticket()));
    }

    /** Sets the visitor aside, to fetch a paper for instance. */
    @POST
    @Path("hold")
    @Writes
    public AnswerBody hold(Aside aside) {
        return write(serving.hold(press(), aside.ticket(), aside.note() == null ? "" : aside.note()));
    }

    /** Takes up a visitor who was set aside, here or at a colleague's. */
    @POST
    @Path("resume")
    @Writes
    public AnswerBody resume(OneTicket one) {
        return write(serving.resume(press(), one.ticket()));
    }

    /** Sends the visitor to another motif or to one counter, keeping the time they came. */
    @POST
    @Path("transfer")
    @Writes
    public AnswerBody transfer(Transfer transfer) {
        return write(
                transfer.motif() != null
                        ? serving.transferToMotif(press(), transfer.ticket(), transfer.motif())
                        : serving.transferToCounter(press(), transfer.ticket(), transfer.counter()));
    }

    /** The called visitor did not come. */
    @POST
    @Path("no-show")
    @Writes
    public AnswerBody noShow(OneTicket one) {
        return write(serving.noShow(press(), one.ticket()));
    }

    /** Ends the visit. */
    @POST
    @Path("finish")
    @Writes
    public AnswerBody finish(Ending ending) {
        return write(serving.finish(press(), new Finish(ending.ticket(), ending.outcome())));
    }

    /** Corrects a motif that was chosen wrongly; the visitor stays. */
    @POST
    @Path("motif")
    @Writes
    public AnswerBody correctMotif(Correction correction) {
        return write(serving.correctMotif(press(), correction.ticket(), correction.motif()));
    }

    private Press press() {
        return new Press(permit.agent().id(), requestId);
    }

    private AnswerBody write(DeskAnswer answer) {
        return writing.answer(answer, permit.agent().id());
    }

    /** Who is set aside, and what colleagues should know; no personal facts. */
    public record Aside(Long ticket, String note) {
        public Aside {
            ticket = Given.required(ticket, "ticket");
        }
    }

    /** Who goes where: to a motif or to a counter, not both. */
    public record Transfer(Long ticket, Long motif, Long counter) {
        public Transfer {
            ticket = Given.required(ticket, "ticket");
            if ((motif == null) == (counter == null)) {
                throw new Refused("motif", Wanted.a("one-of"));
            }
        }
    }

    /** Whose visit ended, and what came of it. */
    public record Ending(Long ticket, Outcome outcome) {
        public Ending {
            ticket = Given.required(ticket, "ticket");
            outcome = Given.required(outcome, "outcome");
        }
    }

    /**
     * What somebody really came for.
     *
     *
     * @param motif identifier of the right motif
     */
    public record Correction(Long ticket, Long motif) {
        public Correction {
            ticket = Given.required(ticket, "ticket");
            motif = Given.required(motif, "motif");
        }
    }
}
