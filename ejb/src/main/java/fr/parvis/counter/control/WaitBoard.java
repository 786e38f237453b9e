package fr.parvis.counter.control;

import fr.parvis.counter.PresentBook;
import fr.parvis.queueing.forecast.Outlook;
import fr.parvis.queueing.forecast.Present;
import fr.parvis.queueing.forecast.ShownWait;
import fr.parvis.queueing.forecast.WaitForecast;
import fr.parvis.queueing.forecast.WaitSpread;
import fr.parvis.reception.Tickets;
import fr.parvis.site.SiteCatalogue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the present of a site, and forecasts its waits from it: the first needs the database, the second simulation time and no
 * database. Ask {@code WaitEstimates} instead.
 */
@ApplicationScoped
public class WaitBoard {
    private static final int LONGEST_QUEUE = 400;

    private final WaitForecast forecast = new WaitForecast();

    @Inject
    private Clock clock;

    @Inject
    private SiteCatalogue sites;

    @Inject
    private Tickets tickets;

    @Inject
    private PresentBook presents;

    @Inject
    private Calibrations calibrations;

    /**
     * The waits that visitors of each motif, and each waiting visitor, are told now.
     *
     * @param byMotif for somebody who would take a ticket now; absent when unknown
     * @param byTicket for those who wait; absent when unknown
     */
    public record Waits(Map<Long, ShownWait> byMotif, Map<Long, ShownWait> byTicket) {
        public Waits {
            byMotif = Map.copyOf(byMotif);
            byTicket = Map.copyOf(byTicket);
        }

        /** Nothing is known yet. */
        public static Waits unknown() {
            return new Waits(Map.of(), Map.of());
        }

        /** What to tell after this: each wait changes only when it has moved by five minutes or more. */
        public Waits then(Waits fresh) {
            return new Waits(then(byMotif, fresh.byMotif), then(byTicket, fresh.byTicket));
        }

        private static Map<Long, ShownWait> then(Map<Long, ShownWait> told, Map<Long, ShownWait> fresh) {
            Map<Long, ShownWait> next = new HashMap<>();
            fresh.forEach((id, wait) ->
                    next.put(id, told.getOrDefault(id, ShownWait.unknown()).then(wait)));
            return next;
        }
    }

    /**
     * What a forecast is made from.
     *
     * @param present who is there now
     * @param corrections what earlier forecasts of the site taught
     */
    public record Facts(Present present, Outlook.Corrections corrections) {}

    /** The facts now; empty for a queue too long to simulate, which is told as unknown rather than late. */
    public Optional<Facts> read(long siteId) {
        if (tickets.countWaiting(siteId) > LONGEST_QUEUE) {
            return Optional.empty();
        }
        Outlook.Corrections corrections = calibrations.of(siteId).corrections();
        return Optional.of(new Facts(presents.of(sites.site(siteId), clock.instant()), corrections));
    }

    /** Forecasts from facts; to be called outside of any transaction. */
    public Waits forecast(Facts facts) {
        Present present = facts.present();
        Outlook.Corrections corrections = facts.corrections();
        return new Waits(told(forecast.newcomers(present), corrections), told(forecast.spreads(present), corrections));
    }

    private static Map<Long, ShownWait> told(Map<Long, WaitSpread> spreads, Outlook.Corrections corrections) {
        Map<Long, ShownWait> told = new HashMap<>();
        spreads.forEach((id, spread) -> told.put(id, ShownWait.of(spread, corrections)));
        return told;
    }
}
