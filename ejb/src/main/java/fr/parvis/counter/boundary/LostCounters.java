package fr.parvis.counter.boundary;

import fr.parvis.counter.SessionState;
import fr.parvis.counter.control.ListeningNodes;
import fr.parvis.counter.control.SessionBook;
import fr.parvis.counter.entity.ClosedBy;
import fr.parvis.counter.entity.CounterSession;
import fr.parvis.reception.DayLock;
import fr.parvis.reception.ReceptionDay;
import fr.parvis.shared.Listening;
import fr.parvis.shared.once.Once;
import fr.parvis.site.SiteCatalogue;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.AccessTimeout;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/**
 * Frees the counters of which nothing is heard any more (closed browser, lost network) and shows their visitors to
 * colleagues. Runs on every node; the day's lock and a second look under it make that harmless. The absence of a server is
 * nobody's silence ({@link Listening}, {@link ListeningNodes}; ADR 0064).
 */
@Singleton
@AccessTimeout(value = 1, unit = TimeUnit.HOURS)
@PermitAll
public class LostCounters {
    /**
     * Silence after which a counter counts as left: four missed heartbeats of 20 s. Browsers let a hidden page's own timers
     * run once a minute; a page whose worker was refused is still heard within this.
     */
    public static final Duration SILENCE = Duration.ofSeconds(90);

    private static final Duration ANSWERS_KEPT = Duration.ofDays(2);

    @EJB
    private LostCounters self;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    @Inject
    private SiteCatalogue sites;

    @Inject
    private DayLock days;

    @Inject
    private Listening listening;

    @Inject
    private ListeningNodes nodes;

    @Inject
    private SessionBook sessions;

    @Inject
    private Once once;

    /** Looks every ten seconds. While the database is away this fails, and afterwards everybody has the whole time again. */
    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void look() {
        self.note();
        sweep();
    }

    /** Notes that this server hears. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void note() {
        nodes.note();
        listening.note();
    }

    /** Frees whoever was silent while there was somebody to hear them. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void sweep() {
        if (listening.throughout(SILENCE)) {
            Instant limit = listening.silentBefore(SILENCE);
            nodes.heardInVain(sessions.silentSince(limit), SILENCE).forEach(silent -> self.free(silent.id(), limit));
        }
    }

    /** Ends one stay if it is still silent. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void free(long sessionId, Instant limit) {
        CounterSession session = entities.find(CounterSession.class, sessionId);
        Instant now = clock.instant();
        ReceptionDay day = days.lock(sites.site(session.siteId()), now);
        entities.refresh(session);
        if (session.state() != SessionState.CLOSED && session.lastSeenAt().isBefore(limit)) {
            sessions.end(day, session, ClosedBy.LOST, now);
            days.announce(day);
        }
    }

    /** Forgets old answers, once an hour. */
    @Schedule(hour = "*", minute = "17", persistent = false)
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void forgetAnswers() {
        once.forgetBefore(clock.instant().minus(ANSWERS_KEPT));
    }
}
