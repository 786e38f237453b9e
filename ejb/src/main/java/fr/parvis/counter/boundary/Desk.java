package fr.parvis.counter.boundary;

import fr.parvis.audit.Actor;
import fr.parvis.audit.AuditTrail;
import fr.parvis.counter.Press;
import fr.parvis.counter.SessionState;
import fr.parvis.counter.control.SessionBook;
import fr.parvis.counter.entity.ClosedBy;
import fr.parvis.counter.entity.CounterSession;
import fr.parvis.reception.DayLock;
import fr.parvis.reception.ReceptionDay;
import fr.parvis.shared.Roles;
import fr.parvis.site.CounterFacts;
import fr.parvis.site.SiteCatalogue;
import fr.parvis.site.SiteFacts;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** An agent sits down at a counter, takes a pause, and leaves. One agent a counter, one counter an agent. */
@Stateless
@RolesAllowed(Roles.AGENT)
public class Desk {
    /** The shortest pause that can be announced. */
    public static final Duration SHORTEST_PAUSE = Duration.ofMinutes(1);
    /** The longest pause that can be announced; whoever is away longer leaves the counter. */
    public static final Duration LONGEST_PAUSE = Duration.ofHours(4);

    @Inject
    private Clock clock;

    @Inject
    private SiteCatalogue sites;

    @Inject
    private DayLock days;

    @Inject
    private SessionBook sessions;

    @Inject
    private DeskLock desk;

    @Inject
    private AuditTrail audit;

    /** Opens a counter; a counter that the agent had before is left first. */
    public DeskAnswer open(Press press, long counterId) {
        Optional<CounterFacts> counter = sites.counter(counterId).filter(CounterFacts::active);
        if (counter.isEmpty()) {
            return DeskAnswer.of(DeskResult.NOT_POSSIBLE, null);
        }
        SiteFacts site = sites.site(counter.get().siteId());
        leaveOtherSite(press.agentId(), site.id());
        return desk.once(site, "open", press, (day, now) -> open(day, counter.get(), press.agentId(), now));
    }

    private DeskAnswer open(ReceptionDay day, CounterFacts counter, long agentId, Instant now) {
        Optional<CounterSession> there = sessions.ofCounter(counter.id());
        if (there.isPresent()) {
            return there.get().agentId() == agentId ? DeskAnswer.done(null) : DeskAnswer.taken(counter.label(), null);
        }
        sessions.ofAgent(agentId).ifPresent(before -> sessions.end(day, before, ClosedBy.COLLEAGUE, now));
        CounterSession session = sessions.begin(counter.siteId(), counter.id(), agentId, now);
        note(session, "counter.Opened");
        days.announce(day);
        return DeskAnswer.done(null);
    }

    private void leaveOtherSite(long agentId, long siteId) {
        sessions.ofAgent(agentId)
                .filter(before -> before.siteId() != siteId)
                .ifPresent(before -> close(Press.once(agentId), false));
    }

    /** Leaves the counter; a visitor whom it had is shown to colleagues again. */
    public DeskAnswer close(Press press, boolean loggingOut) {
        return desk.act("close", press, at -> {
            sessions.end(at.day(), at.session(), loggingOut ? ClosedBy.LOGOUT : ClosedBy.AGENT, at.now());
            note(at.session(), "counter.Closed");
            days.announce(at.day());
            return DeskAnswer.done(null);
        });
    }

    /**
     * No more calls until the agent is back; a visitor being served stays.
     *
     * @param length how long the agent means to be away, from {@link #SHORTEST_PAUSE} to {@link #LONGEST_PAUSE}; null when
     *     unknown
     */
    public DeskAnswer pause(Press press, Duration length) {
        if (length != null && (length.compareTo(SHORTEST_PAUSE) < 0 || length.compareTo(LONGEST_PAUSE) > 0)) {
            throw new IllegalArgumentException("A pause lasts from 1 minute to 4 hours: " + length);
        }
        return desk.act("pause", press, at -> {
            if (at.session().state() == SessionState.OPEN) {
                at.session().pause(length == null ? null : at.now().plus(length));
                note(at.session(), "counter.Paused");
                days.announce(at.day());
            }
            return DeskAnswer.done(null);
        });
    }

    /** The agent is back. */
    public DeskAnswer unpause(Press press) {
        return desk.act("unpause", press, at -> {
            if (at.session().state() == SessionState.PAUSED) {
                at.session().unpause(at.now());
                note(at.session(), "counter.Unpaused");
                days.announce(at.day());
            }
            return DeskAnswer.done(null);
        });
    }

    /**
     * The agent's browser says that it is alive.
     *
     * @return false when the agent has no counter (any more)
     */
    public boolean heartbeat(long agentId) {
        return sessions.seen(agentId, clock.instant());
    }

    private void note(CounterSession session, String action) {
        audit.record(session.siteId(), Actor.agent(session.agentId()), action, session.counterId(), "");
    }
}
