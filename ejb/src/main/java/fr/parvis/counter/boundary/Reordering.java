package fr.parvis.counter.boundary;

import fr.parvis.counter.Press;
import fr.parvis.reception.DayLock;
import fr.parvis.reception.Place;
import fr.parvis.reception.ReceptionDay;
import fr.parvis.reception.Ticket;
import fr.parvis.reception.TicketStatus;
import fr.parvis.reception.Tickets;
import fr.parvis.shared.Roles;
import fr.parvis.site.MotifFacts;
import fr.parvis.site.SiteCatalogue;
import fr.parvis.site.SiteFacts;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/**
 * What staff do with a visitor who is not at a counter: put back who missed the call, skip who does not come at once,
 * correct a motif in the queue, take off who says that they leave. Reception does it without a counter of its own.
 */
@Stateless
@RolesAllowed({Roles.AGENT, Roles.RECEPTION})
public class Reordering {
    @Inject
    private DeskLock desk;

    @Inject
    private SiteCatalogue sites;

    @Inject
    private DayLock days;

    @Inject
    private Tickets tickets;

    @Inject
    private DeskTurns turns;

    /** The called visitor is not there yet: back to their place, and not called again for the site's skip time. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public DeskAnswer skip(Press press, long ticketId) {
        return turns.act("skip", press, at -> at.here()
                .filter(ticket -> ticket.id() == ticketId && ticket.status() == TicketStatus.CALLED)
                .map(ticket -> {
                    Instant notBefore = at.now().plus(at.site().skip());
                    at.record(ticket, ticket.putBack(press.agentId(), ticket.referenceAt(), notBefore, at.now()));
                    at.free();
                    at.day().announce();
                    return DeskAnswer.done(ticketId);
                })
                .orElseGet(() -> DeskAnswer.of(DeskResult.NOT_POSSIBLE, ticketId)));
    }

    /** Puts a visitor who missed the call, or was set aside, back in the queue at a chosen place. */
    public DeskAnswer putBack(Press press, long siteId, long ticketId, Place place) {
        return change("put-back", press, siteId, ticketId, (day, ticket, now) -> {
            if (ticket.status() != TicketStatus.NO_SHOW && ticket.status() != TicketStatus.ON_HOLD) {
                return DeskResult.NOT_POSSIBLE;
            }
            if (!ticket.within(day.day(), sites.site(siteId).zone())) {
                return DeskResult.OTHER_DAY;
            }
            tickets.record(day, ticket, ticket.putBack(press.agentId(), reference(ticket, place, now), null, now));
            return DeskResult.DONE;
        });
    }

    private Instant reference(Ticket ticket, Place place, Instant now) {
        return switch (place) {
            case FIRST -> ticket.firstReference();
            case LAST -> now;
            case MIDDLE -> {
                List<Instant> waiting = tickets.waiting(ticket.siteId()).stream()
                        .filter(other -> other.motifId() == ticket.motifId())
                        .map(Ticket::referenceAt)
                        .toList();
                yield waiting.isEmpty()
                        ? ticket.referenceAt()
                        : waiting.get((waiting.size() - 1) / 2).plusMillis(1);
            }
        };
    }

    /** Corrects the motif of a visitor who waits or was set aside. */
    public DeskAnswer correctMotif(Press press, long siteId, long ticketId, long motifId) {
        MotifFacts motif = sites.motif(siteId, motifId)
                .orElseThrow(() -> new IllegalArgumentException("No such motif here: " + motifId));
        return change("motif", press, siteId, ticketId, (day, ticket, now) -> {
            if (ticket.status() != TicketStatus.WAITING && ticket.status() != TicketStatus.ON_HOLD) {
                return DeskResult.NOT_POSSIBLE;
            }
            tickets.record(day, ticket, ticket.correctMotif(press.agentId(), motif.id(), now));
            return DeskResult.DONE;
        });
    }

    /** Takes off a visitor who told staff that they leave. */
    public DeskAnswer leave(Press press, long siteId, long ticketId) {
        return change("leave", press, siteId, ticketId, (day, ticket, now) -> {
            if (ticket.status() != TicketStatus.WAITING && ticket.status() != TicketStatus.ON_HOLD) {
                return DeskResult.NOT_POSSIBLE;
            }
            tickets.record(day, ticket, ticket.leave(false, now));
            return DeskResult.DONE;
        });
    }

    private DeskAnswer change(String action, Press press, long siteId, long ticketId, Change deed) {
        SiteFacts site = sites.site(siteId);
        return desk.once(site, action, press, (day, now) -> {
            DeskResult result = tickets.ofSite(siteId, ticketId)
                    .map(ticket -> deed.apply(day, ticket, now))
                    .orElse(DeskResult.NOT_POSSIBLE);
            if (result == DeskResult.DONE) {
                days.announce(day);
            }
            return DeskAnswer.of(result, ticketId);
        });
    }

    /** What is changed, and how that ended. */
    @FunctionalInterface
    private interface Change {
        DeskResult apply(ReceptionDay day, Ticket ticket, Instant now);
    }
}
