package fr.parvis.counter.boundary;

import fr.parvis.counter.Press;
import fr.parvis.reception.Ticket;
import fr.parvis.reception.TicketStatus;
import fr.parvis.shared.Roles;
import fr.parvis.site.CounterFacts;
import fr.parvis.site.MotifFacts;
import fr.parvis.site.SiteCatalogue;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Serves the visitor whom the counter has: from the start of the talk to its end, or to a colleague. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@RolesAllowed(Roles.AGENT)
public class Serving {
    private static final Set<TicketStatus> CALLED = Set.of(TicketStatus.CALLED);
    private static final Set<TicketStatus> SERVING = Set.of(TicketStatus.SERVING);
    private static final Set<TicketStatus> AT_COUNTER = Set.of(TicketStatus.CALLED, TicketStatus.SERVING);

    @Inject
    private DeskTurns desk;

    @Inject
    private SiteCatalogue sites;

    /** The called visitor has come. */
    public DeskAnswer start(Press press, long ticketId) {
        return here(
                "start",
                press,
                ticketId,
                CALLED,
                visit -> visit.at.record(visit.ticket, visit.ticket.start(visit.at.staffed(), visit.at.now())));
    }

    /**
     * Sets the visitor aside.
     *
     * @param why a few words for colleagues, at most 80 characters
     */
    public DeskAnswer hold(Press press, long ticketId, String why) {
        return here("hold", press, ticketId, SERVING, visit -> {
            visit.at.record(visit.ticket, visit.ticket.hold(visit.at.staffed(), why, visit.at.now()));
            visit.at.free();
        });
    }

    /** Takes a visitor who was set aside, by this agent or a colleague; the counter must be free. */
    public DeskAnswer resume(Press press, long ticketId) {
        return desk.act("resume", press, at -> {
            Optional<Ticket> here = at.here();
            if (here.isPresent()) {
                return DeskAnswer.of(
                        here.get().id() == ticketId ? DeskResult.DONE : DeskResult.ALREADY_SERVING,
                        here.get().id());
            }
            if (!at.mine().inService()) {
                return DeskAnswer.of(DeskResult.OUT_OF_SERVICE, ticketId);
            }
            return at.day()
                    .ticket(ticketId)
                    .filter(ticket -> ticket.status() == TicketStatus.ON_HOLD)
                    .map(ticket -> {
                        at.record(ticket, ticket.resume(at.staffed(), at.now()));
                        at.day().announce();
                        return DeskAnswer.done(ticketId);
                    })
                    .orElseGet(() -> elsewhere(at, ticketId));
        });
    }

    /** Sends the visitor to another queue, keeping the time they came. */
    public DeskAnswer transferToMotif(Press press, long ticketId, long motifId) {
        return here("transfer", press, ticketId, AT_COUNTER, visit -> {
            MotifFacts motif = motifOf(visit.at, motifId);
            visit.at.record(visit.ticket, visit.ticket.transferToMotif(visit.at.staffed(), motif.id(), visit.at.now()));
            visit.at.free();
        });
    }

    /** Sends the visitor to one counter, keeping the time they came; an empty counter keeps nobody to itself. */
    public DeskAnswer transferToCounter(Press press, long ticketId, long counterId) {
        return here("transfer", press, ticketId, AT_COUNTER, visit -> {
            CounterFacts counter = sites.counter(visit.at.site().id(), counterId)
                    .filter(CounterFacts::active)
                    .orElseThrow(() -> new IllegalArgumentException("No such counter here: " + counterId));
            visit.at.record(
                    visit.ticket, visit.ticket.transferToCounter(visit.at.staffed(), counter.id(), visit.at.now()));
            visit.at.free();
        });
    }

    /** The called visitor did not come. */
    public DeskAnswer noShow(Press press, long ticketId) {
        return here("no-show", press, ticketId, CALLED, visit -> {
            visit.at.record(visit.ticket, visit.ticket.notPresented(visit.at.staffed(), visit.at.now()));
            visit.at.free();
        });
    }

    /** Ends the visit. */
    public DeskAnswer finish(Press press, Finish finish) {
        return here(
                "finish", press, finish.ticketId(), SERVING, visit -> visit.at.finish(visit.ticket, finish.outcome()));
    }

    /** Corrects a motif that was chosen wrongly; the visitor stays at the counter. */
    public DeskAnswer correctMotif(Press press, long ticketId, long motifId) {
        return here("motif", press, ticketId, AT_COUNTER, visit -> {
            MotifFacts motif = motifOf(visit.at, motifId);
            visit.at.record(visit.ticket, visit.ticket.correctMotif(press.agentId(), motif.id(), visit.at.now()));
        });
    }

    private MotifFacts motifOf(AtCounter at, long motifId) {
        return sites.motif(at.site().id(), motifId)
                .orElseThrow(() -> new IllegalArgumentException("No such motif here: " + motifId));
    }

    private DeskAnswer here(String action, Press press, long ticketId, Set<TicketStatus> from, Consumer<Visit> deed) {
        return desk.act(action, press, at -> at.here()
                .filter(ticket -> ticket.id() == ticketId && from.contains(ticket.status()))
                .map(ticket -> {
                    deed.accept(new Visit(at, ticket));
                    at.day().announce();
                    return DeskAnswer.done(ticketId);
                })
                .orElseGet(() -> elsewhere(at, ticketId)));
    }

    private static DeskAnswer elsewhere(AtCounter at, long ticketId) {
        return at.floor().stream()
                .filter(row -> row.ticketId() != null && row.ticketId() == ticketId)
                .filter(row -> row.counterId() != at.mine().counterId())
                .findFirst()
                .map(row -> DeskAnswer.taken(row.counterLabel(), ticketId))
                .orElseGet(() -> DeskAnswer.of(DeskResult.NOT_POSSIBLE, ticketId));
    }

    private record Visit(AtCounter at, Ticket ticket) {}
}
