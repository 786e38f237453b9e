package fr.parvis.counter.boundary;

import fr.parvis.counter.control.Floor;
import fr.parvis.reception.control.DayBook;
import fr.parvis.reception.control.TicketBook;
import fr.parvis.reception.control.TicketJournal;
import fr.parvis.reception.entity.Ticket;
import fr.parvis.reception.entity.TicketStatus;
import fr.parvis.shared.Roles;
import fr.parvis.site.control.CounterFacts;
import fr.parvis.site.control.MotifFacts;
import fr.parvis.site.control.SiteCatalogue;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Serves the visitor whom the counter has: from the start of the talk to its end, or to a colleague. */
@Stateless
@RolesAllowed(Roles.AGENT)
public class Serving {
    private static final Set<TicketStatus> CALLED = Set.of(TicketStatus.CALLED);
    private static final Set<TicketStatus> SERVING = Set.of(TicketStatus.SERVING);
    private static final Set<TicketStatus> AT_COUNTER = Set.of(TicketStatus.CALLED, TicketStatus.SERVING);

    @Inject
    private DeskLock desk;

    @Inject
    private SiteCatalogue sites;

    @Inject
    private DayBook days;

    @Inject
    private TicketBook tickets;

    @Inject
    private TicketJournal journal;

    @Inject
    private Floor floor;

    @Inject
    private Ending ending;

    /** The called visitor has come. */
    public DeskAnswer start(Press press, long ticketId) {
        return here(
                "start",
                press,
                ticketId,
                CALLED,
                visit -> journal.record(
                        visit.at.day(), visit.ticket, visit.ticket.start(visit.at.staffed(), visit.at.now())));
    }

    /**
     * Sets the visitor aside.
     *
     * @param why a few words for colleagues, at most 80 characters
     */
    public DeskAnswer hold(Press press, long ticketId, String why) {
        return here("hold", press, ticketId, SERVING, visit -> {
            journal.record(visit.at.day(), visit.ticket, visit.ticket.hold(visit.at.staffed(), why, visit.at.now()));
            ending.free(visit.at);
        });
    }

    /** Takes a visitor who was set aside, by this agent or a colleague; the counter must be free. */
    public DeskAnswer resume(Press press, long ticketId) {
        return desk.act("resume", press, at -> {
            Optional<Ticket> here = tickets.atCounter(at.session().counterId());
            if (here.isPresent()) {
                return DeskAnswer.of(
                        here.get().id() == ticketId ? DeskResult.DONE : DeskResult.ALREADY_SERVING,
                        here.get().id());
            }
            if (floor.staffed(at.site().id()).stream()
                    .anyMatch(row -> row.counterId() == at.session().counterId() && !row.inService())) {
                return DeskAnswer.of(DeskResult.OUT_OF_SERVICE, ticketId);
            }
            return tickets.ofSite(at.site().id(), ticketId)
                    .filter(ticket -> ticket.status() == TicketStatus.ON_HOLD)
                    .map(ticket -> {
                        journal.record(at.day(), ticket, ticket.resume(at.staffed(), at.now()));
                        days.announce(at.day());
                        return DeskAnswer.done(ticketId);
                    })
                    .orElseGet(() -> elsewhere(at, ticketId));
        });
    }

    /** Sends the visitor to another queue, keeping the time they came. */
    public DeskAnswer transferToMotif(Press press, long ticketId, long motifId) {
        return here("transfer", press, ticketId, AT_COUNTER, visit -> {
            MotifFacts motif = motifOf(visit.at, motifId);
            journal.record(
                    visit.at.day(),
                    visit.ticket,
                    visit.ticket.transferToMotif(visit.at.staffed(), motif.id(), visit.at.now()));
            ending.free(visit.at);
        });
    }

    /** Sends the visitor to one counter, keeping the time they came; an empty counter keeps nobody to itself. */
    public DeskAnswer transferToCounter(Press press, long ticketId, long counterId) {
        return here("transfer", press, ticketId, AT_COUNTER, visit -> {
            CounterFacts counter = sites.counter(visit.at.site().id(), counterId)
                    .filter(CounterFacts::active)
                    .orElseThrow(() -> new IllegalArgumentException("No such counter here: " + counterId));
            journal.record(
                    visit.at.day(),
                    visit.ticket,
                    visit.ticket.transferToCounter(visit.at.staffed(), counter.id(), visit.at.now()));
            ending.free(visit.at);
        });
    }

    /** The called visitor did not come. */
    public DeskAnswer noShow(Press press, long ticketId) {
        return here("no-show", press, ticketId, CALLED, visit -> ending.noShow(visit.at, visit.ticket));
    }

    /** Ends the visit. */
    public DeskAnswer finish(Press press, Finish finish) {
        return here(
                "finish",
                press,
                finish.ticketId(),
                SERVING,
                visit -> ending.finish(visit.at, visit.ticket, finish.outcome()));
    }

    /** Corrects a motif that was chosen wrongly; the visitor stays at the counter. */
    public DeskAnswer correctMotif(Press press, long ticketId, long motifId) {
        return here("motif", press, ticketId, AT_COUNTER, visit -> {
            MotifFacts motif = motifOf(visit.at, motifId);
            journal.record(
                    visit.at.day(),
                    visit.ticket,
                    visit.ticket.correctMotif(press.agentId(), motif.id(), visit.at.now()));
        });
    }

    private MotifFacts motifOf(AtDesk at, long motifId) {
        return sites.motif(at.site().id(), motifId)
                .orElseThrow(() -> new IllegalArgumentException("No such motif here: " + motifId));
    }

    private DeskAnswer here(String action, Press press, long ticketId, Set<TicketStatus> from, Consumer<Visit> deed) {
        return desk.act(action, press, at -> tickets.atCounter(at.session().counterId())
                .filter(ticket -> ticket.id() == ticketId && from.contains(ticket.status()))
                .map(ticket -> {
                    deed.accept(new Visit(at, ticket));
                    days.announce(at.day());
                    return DeskAnswer.done(ticketId);
                })
                .orElseGet(() -> elsewhere(at, ticketId)));
    }

    private DeskAnswer elsewhere(AtDesk at, long ticketId) {
        return floor.staffed(at.site().id()).stream()
                .filter(row -> row.ticketId() != null && row.ticketId() == ticketId)
                .filter(row -> row.counterId() != at.session().counterId())
                .findFirst()
                .map(row -> DeskAnswer.taken(row.counterLabel(), ticketId))
                .orElseGet(() -> DeskAnswer.of(DeskResult.NOT_POSSIBLE, ticketId));
    }

    private record Visit(AtDesk at, Ticket ticket) {}
}
