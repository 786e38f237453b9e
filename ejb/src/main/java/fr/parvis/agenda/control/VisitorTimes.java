package fr.parvis.agenda.control;

import fr.parvis.agenda.MotifBooking;
import fr.parvis.agenda.Slot;
import fr.parvis.agenda.VisitorTime;
import fr.parvis.agenda.slot.SlotQuery;
import fr.parvis.site.SiteFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The free times of a motif as visitors choose among them: one line a time, whoever is free then. */
@ApplicationScoped
public class VisitorTimes {
    @Inject
    private Clock clock;

    @Inject
    private AgendaReader agenda;

    @Inject
    private FreeTimes times;

    /** Every time that a visitor may book, the earliest first, full workshops too. */
    public List<VisitorTime> all(SiteFacts site, long motifId) {
        Instant now = clock.instant();
        MotifBooking motif = agenda.booking(motifId);
        return told(site, motif, now, now.plus(Duration.ofDays(motif.horizonDays())));
    }

    /** Those of one day of the site. */
    public List<VisitorTime> on(SiteFacts site, long motifId, LocalDate day) {
        Instant from = day.atStartOfDay(site.zone()).toInstant();
        Instant until = day.plusDays(1).atStartOfDay(site.zone()).toInstant();
        return told(site, agenda.booking(motifId), from, until);
    }

    private List<VisitorTime> told(SiteFacts site, MotifBooking motif, Instant from, Instant until) {
        SlotQuery query = SlotQuery.of(motif).between(from, until).online(true).full(Integer.MAX_VALUE);
        return told(site, times.free(site.id(), query));
    }

    /** Free times of agents and rooms, as visitors are told them. */
    public List<VisitorTime> told(SiteFacts site, List<Slot> slots) {
        if (slots.isEmpty()) {
            return List.of();
        }
        Map<Long, String> workshops = agenda.workshops(site.id());
        Map<Instant, VisitorTime> single = new TreeMap<>();
        List<VisitorTime> found = new ArrayList<>();
        for (Slot slot : slots) {
            String title = workshops.get(slot.offerId());
            if (title != null) {
                found.add(new VisitorTime(slot.startsAt(), slot.minutes(), slot.offerId(), title, slot.free()));
            } else {
                single.merge(slot.startsAt(), one(slot), VisitorTimes::together);
            }
        }
        found.addAll(single.values());
        found.sort(Comparator.comparing(VisitorTime::startsAt).thenComparing(VisitorTime::workshop));
        return found;
    }

    private static VisitorTime one(Slot slot) {
        return new VisitorTime(slot.startsAt(), slot.minutes(), null, "", slot.free());
    }

    private static VisitorTime together(VisitorTime one, VisitorTime other) {
        return new VisitorTime(one.startsAt(), one.minutes(), null, "", one.free() + other.free());
    }
}
