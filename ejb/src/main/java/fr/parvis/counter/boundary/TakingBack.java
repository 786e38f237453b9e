package fr.parvis.counter.boundary;

import fr.parvis.audit.Actor;
import fr.parvis.audit.AuditTrail;
import fr.parvis.counter.Press;
import fr.parvis.counter.control.SessionBook;
import fr.parvis.counter.entity.CounterSession;
import fr.parvis.reception.DayLock;
import fr.parvis.reception.ReceptionDay;
import fr.parvis.reception.Ticket;
import fr.parvis.reception.Tickets;
import fr.parvis.shared.Roles;
import fr.parvis.site.CounterFacts;
import fr.parvis.site.SiteCatalogue;
import fr.parvis.site.SiteFacts;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * An agent whose browser fell silent (a laptop slept, a tab was frozen) comes back: one press takes the counter again, with
 * the visitor who was set aside then, unless a colleague has either meanwhile.
 */
@Stateless
@RolesAllowed(Roles.AGENT)
public class TakingBack {
    @Inject
    private Clock clock;

    @Inject
    private SiteCatalogue sites;

    @Inject
    private DayLock days;

    @Inject
    private SessionBook sessions;

    @Inject
    private Tickets tickets;

    @Inject
    private DeskLock desk;

    @Inject
    private AuditTrail audit;

    /** The counter that an agent lost today; empty when they left the last one themselves, or have one. */
    public Optional<LostDesk> lost(long agentId) {
        return sessions.lost(agentId)
                .filter(session -> today(session, clock.instant()))
                .flatMap(session -> counter(session)
                        .map(counter -> new LostDesk(
                                counter.id(),
                                counter.label(),
                                session.closedAt(),
                                visitor(session).isPresent())));
    }

    /** Takes that counter again, and the visitor whom it had; {@link DeskResult#TAKEN} when a colleague sits there now. */
    public DeskAnswer takeBack(Press press) {
        return sessions.newest(press.agentId())
                .map(stay -> sites.site(stay.siteId()))
                .map(site -> desk.once(site, "take-back", press, (day, now) -> sessions.lost(press.agentId())
                        .filter(lost -> today(lost, now) && counter(lost).isPresent())
                        .map(lost -> sitDown(day, lost, now))
                        .orElseGet(() -> DeskAnswer.of(DeskResult.NOT_POSSIBLE, null))))
                .orElseGet(() -> DeskAnswer.of(DeskResult.NOT_POSSIBLE, null));
    }

    private DeskAnswer sitDown(ReceptionDay day, CounterSession lost, Instant now) {
        if (sessions.ofCounter(lost.counterId()).isPresent()) {
            return DeskAnswer.taken(counter(lost).orElseThrow().label(), null);
        }
        Optional<Ticket> visitor = visitor(lost);
        CounterSession again = sessions.begin(lost.siteId(), lost.counterId(), lost.agentId(), now);
        audit.record(lost.siteId(), Actor.agent(lost.agentId()), "counter.Opened", lost.counterId(), "");
        visitor.ifPresent(ticket -> tickets.record(day, ticket, ticket.resume(again.staffed(), now)));
        days.announce(day);
        return DeskAnswer.done(visitor.map(Ticket::id).orElse(null));
    }

    private Optional<Ticket> visitor(CounterSession lost) {
        return tickets.setAsideFrom(lost.counterId(), lost.agentId(), lost.closedAt());
    }

    private Optional<CounterFacts> counter(CounterSession session) {
        return sites.counter(session.counterId()).filter(CounterFacts::active);
    }

    private boolean today(CounterSession session, Instant now) {
        SiteFacts site = sites.site(session.siteId());
        return site.dayOf(session.closedAt()).equals(site.dayOf(now));
    }
}
