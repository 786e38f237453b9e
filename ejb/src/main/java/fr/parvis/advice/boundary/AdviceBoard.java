package fr.parvis.advice.boundary;

import fr.parvis.advice.boundary.Ahead.Option;
import fr.parvis.advice.control.RemedyText;
import fr.parvis.queueing.forecast.Present;
import fr.parvis.queueing.forecast.hour.HourAhead;
import fr.parvis.queueing.forecast.hour.HourForecast;
import fr.parvis.queueing.forecast.hour.QueueAhead;
import fr.parvis.queueing.improve.advice.Advice;
import fr.parvis.queueing.improve.advice.AdviceSearch;
import fr.parvis.queueing.room.MotifLoad;
import fr.parvis.shared.Background;
import fr.parvis.shared.Permits;
import fr.parvis.shared.ServerClock;
import fr.parvis.shared.SiteChanged;
import fr.parvis.site.MotifFacts;
import fr.parvis.site.SiteCatalogue;
import fr.parvis.site.SiteFacts;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/**
 * The hour ahead of each site, reckoned behind the scenes while somebody looks at it, at most every thirty seconds. A
 * request is answered from memory at once. The draws are the same each time, so the same present gives the same advice.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@PermitAll
public class AdviceBoard {
    private static final Duration FRESH = Duration.ofSeconds(30);

    /** An hour ahead that was reckoned longer ago is about another present: nobody is shown it. */
    private static final Duration STALE = Duration.ofMinutes(3);

    /** Each takes a processor for up to a second; the transactions of the desk have the others. */
    private static final Permits FORECASTS =
            new Permits("forecast of the hour ahead", Permits.halfOfTheMachine(), Duration.ofMinutes(1));

    private final Map<Long, Shelf> shelves = new ConcurrentHashMap<>();
    private final HourForecast forecast = new HourForecast();
    private final AdviceSearch search = new AdviceSearch();

    @EJB
    private AdviceReading reading;

    @Inject
    private Clock clock;

    @Inject
    private ServerClock server;

    @Inject
    private SiteCatalogue sites;

    @Inject
    private Event<SiteChanged> changes;

    @Resource
    private ManagedExecutorService executor;

    /** What was lately reckoned of a site; empty until it is done. */
    public Optional<Ahead> look(long siteId) {
        Shelf shelf = shelves.computeIfAbsent(siteId, id -> new Shelf());
        Ahead known = shelf.ahead;
        boolean old = olderThan(FRESH, known);
        if (old && shelf.reckoning.compareAndSet(false, true)) {
            executor.execute(Background.told("advice", () -> reckon(siteId, shelf)));
        }
        return olderThan(STALE, known) ? Optional.empty() : Optional.of(known);
    }

    private boolean olderThan(Duration age, Ahead known) {
        return known == null || known.readAt().plus(server.lasts(age)).isBefore(clock.instant());
    }

    /** Something was done about the queues: what is known is out of date, and the next look begins anew. */
    public void forget(long siteId) {
        shelves.remove(siteId);
    }

    /** Reckons the hour ahead now; takes up to a second. */
    public Ahead reckon(long siteId) {
        AdviceReading.Facts facts = reading.read(siteId);
        return FORECASTS.during(() -> reckon(siteId, facts));
    }

    private Ahead reckon(long siteId, AdviceReading.Facts facts) {
        HourAhead hour = forecast.of(facts.present(), limits(sites.site(siteId), facts.present()));
        Instant now = facts.present().desk().now();
        List<Option> options = search.of(facts.present(), facts.leeway()).stream()
                .map(advice -> new Option(RemedyText.write(advice.remedy()), advice))
                .toList();
        return new Ahead(now, hour, overloads(hour, facts.present()), options);
    }

    private void reckon(long siteId, Shelf shelf) {
        try {
            Ahead before = shelf.ahead;
            shelf.ahead = reckon(siteId);
            if (olderThan(STALE, before) || !gist(before).equals(gist(shelf.ahead))) {
                changes.fire(new SiteChanged(siteId, 0));
            }
        } finally {
            shelf.reckoning.set(false);
        }
    }

    /** Which queues and which remedies: screens read again when that changes. */
    private static List<Object> gist(Ahead ahead) {
        return Stream.concat(
                        ahead.overloads().stream().<Object>map(QueueAhead::motifId),
                        ahead.options().stream().<Object>map(Option::word))
                .toList();
    }

    /** Queues to warn of. One that nobody waits for and nobody serves today is not too long: it does not exist. */
    private static List<QueueAhead> overloads(HourAhead hour, Present present) {
        return hour.overloads().stream()
                .filter(queue -> present.attends(queue.motifId()))
                .toList();
    }

    /** The waits that are too long, of motifs with a target of their own. */
    private Map<Long, Duration> limits(SiteFacts site, Present present) {
        Map<Long, Duration> limits = new HashMap<>();
        for (MotifLoad motif : present.desk().motifs()) {
            sites.motif(site.id(), motif.motifId())
                    .map(MotifFacts::targetMinutes)
                    .ifPresent(minutes -> limits.put(
                            motif.motifId(), Duration.ofSeconds(Math.round(60 * HourForecast.OVERLOAD * minutes))));
        }
        return limits;
    }

    /** The effect of a remedy as it was last shown, empty when it was not. */
    public Optional<Advice> shown(long siteId, String word) {
        return Optional.ofNullable(shelves.get(siteId))
                .map(shelf -> shelf.ahead)
                .flatMap(ahead -> ahead.options().stream()
                        .filter(option -> option.word().equals(word))
                        .map(Option::advice)
                        .findFirst());
    }

    private static final class Shelf {
        private final AtomicBoolean reckoning = new AtomicBoolean();
        private volatile Ahead ahead;
    }
}
