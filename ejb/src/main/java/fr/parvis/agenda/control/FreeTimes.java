package fr.parvis.agenda.control;

import fr.parvis.agenda.BookingWish;
import fr.parvis.agenda.MotifBooking;
import fr.parvis.agenda.Slot;
import fr.parvis.agenda.slot.AgendaPlan;
import fr.parvis.agenda.slot.Busy;
import fr.parvis.agenda.slot.SlotQuery;
import fr.parvis.agenda.slot.SlotSearch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The free times of a site's agenda as they are now; visitors are told only what they may book. */
@ApplicationScoped
public class FreeTimes {
    private static final int NEAREST = 5;
    private static final int AT_ONE_TIME = 200;
    private static final Duration AROUND = Duration.ofDays(14);

    @Inject
    private Clock clock;

    @Inject
    private AgendaReader agenda;

    /** The free times that a query asks for, the earliest first. */
    public List<Slot> free(long siteId, SlotQuery query) {
        return free(siteId, query, Optional.empty());
    }

    private List<Slot> free(long siteId, SlotQuery asked, Optional<Busy> own) {
        SlotQuery query = asked.onlineOnly() ? within(asked, agenda.booking(asked.motifId())) : asked;
        if (!query.from().isBefore(query.until())) {
            return List.of();
        }
        AgendaPlan plan = agenda.plan(siteId, query.from(), query.until());
        return SlotSearch.find(own.map(plan::without).orElse(plan), query);
    }

    private SlotQuery within(SlotQuery query, MotifBooking motif) {
        Instant now = clock.instant();
        Instant earliest = now.plus(Duration.ofHours(motif.noticeHours()));
        Instant latest = now.plus(Duration.ofDays(motif.horizonDays()));
        return query.between(
                query.from().isBefore(earliest) ? earliest : query.from(),
                query.until().isAfter(latest) ? latest : query.until());
    }

    /**
     * The times that start when a wish says, and fit it: those with a free place first, full workshops last.
     *
     * @param own the time that the visitor would give up for it
     */
    List<Slot> at(BookingWish wish, MotifBooking motif, Optional<Busy> own) {
        SlotQuery query = asked(wish, motif)
                .between(wish.startsAt(), wish.startsAt().plusMillis(1))
                .full(AT_ONE_TIME);
        return free(wish.siteId(), query, own).stream()
                .filter(slot -> wish.offerId() == null || wish.offerId() == slot.offerId())
                .sorted(Comparator.comparing(slot -> slot.free() == 0))
                .toList();
    }

    /** The free times that are nearest to a wish, the nearest first. */
    public List<Slot> nearest(BookingWish wish, MotifBooking motif) {
        Instant now = clock.instant();
        Instant from = wish.startsAt().minus(AROUND);
        SlotQuery query = asked(wish, motif)
                .between(from.isBefore(now) ? now : from, wish.startsAt().plus(AROUND));
        return SlotSearch.nearest(free(wish.siteId(), query), wish.startsAt(), NEAREST);
    }

    private static SlotQuery asked(BookingWish wish, MotifBooking motif) {
        return SlotQuery.of(motif).with(wish.agentId(), null).online(wish.online());
    }
}
