package fr.parvis.counter.boundary;

import fr.parvis.counter.Press;
import fr.parvis.counter.control.SessionBook;
import fr.parvis.counter.entity.CounterSession;
import fr.parvis.reception.DayLock;
import fr.parvis.reception.ReceptionDay;
import fr.parvis.shared.once.Once;
import fr.parvis.shared.once.Request;
import fr.parvis.site.SiteCatalogue;
import fr.parvis.site.SiteFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * The one way into a change at a counter: lock the day, see whether this request was answered, see that the agent still
 * has the counter, act, note the answer. Joins the transaction of the boundary that uses it.
 */
@ApplicationScoped
class DeskLock {
    @Inject
    private Clock clock;

    @Inject
    private SiteCatalogue sites;

    @Inject
    private DayLock days;

    @Inject
    private SessionBook sessions;

    @Inject
    private Once once;

    /** Acts once for a press of an agent who has a counter; {@link DeskResult#NOT_POSSIBLE} when they have none. */
    DeskAnswer act(String action, Press press, Function<AtDesk, DeskAnswer> deed) {
        Optional<CounterSession> seen = sessions.ofAgent(press.agentId());
        if (seen.isEmpty()) {
            return DeskAnswer.of(DeskResult.NOT_POSSIBLE, null);
        }
        SiteFacts site = sites.site(seen.get().siteId());
        return once(site, action, press, (day, now) -> sessions.fresh(seen.get())
                .map(session -> {
                    sessions.heard(session, now);
                    return deed.apply(new AtDesk(site, day, session, now));
                })
                .orElseGet(() -> DeskAnswer.of(DeskResult.NOT_POSSIBLE, null)));
    }

    /** Acts once for a press at a site, whether or not the agent has a counter. */
    DeskAnswer once(SiteFacts site, String action, Press press, Deed deed) {
        Instant now = clock.instant();
        ReceptionDay day = days.lock(site, now);
        Request request = new Request(site.id(), press.requestId(), action);
        return once.underLock(request, DeskAnswer.FORM, () -> deed.act(day, now));
    }

    /** What is done under the lock of a day. */
    @FunctionalInterface
    interface Deed {
        DeskAnswer act(ReceptionDay day, Instant now);
    }
}
