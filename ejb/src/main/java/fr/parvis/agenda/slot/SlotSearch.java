package fr.parvis.agenda.slot;

import fr.parvis.agenda.OfferFacts;
import fr.parvis.agenda.OfferSheet;
import fr.parvis.agenda.Slot;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Finds the times of an agenda that can be booked. A time lies inside an offer with its buffer, never in an absence, a closed day or an
 * exception, and overlaps nothing that its agent or its room has already. In each free stretch of an offer times follow each other without
 * a gap. Offers are thought in the site's own zone: on the day the clocks go forward an hour that does not exist counts as the one after
 * it, on the day they go back an offer starts at the first of two equal hours and ends at the first of two.
 *
 * <p>Worked example: an offer of 9:00–10:00, appointments of 20 minutes with a buffer of 5, 9:30 to 9:50 taken → 9:00, whose buffer ends
 * at 9:25; from 9:50 on another would end at 10:15: no more. Without a buffer → 9:00, and nothing between 9:20 and 9:30.
 */
public final class SlotSearch {
    private static final Comparator<Slot> ORDER = Comparator.comparing(Slot::startsAt)
            .thenComparing(slot -> slot.agentId() == null ? Long.MAX_VALUE : slot.agentId())
            .thenComparing(Slot::offerId);

    private final AgendaPlan plan;
    private final SlotQuery query;
    private final Map<Long, TakenTime> agents = new HashMap<>();
    private final Map<Long, TakenTime> rooms = new HashMap<>();
    private final Duration wanted;

    private SlotSearch(AgendaPlan plan, SlotQuery query) {
        this.plan = plan;
        this.query = query;
        this.wanted = Duration.ofMinutes((long) query.minutes() + query.bufferMinutes());
        plan.busy().stream().sorted(Comparator.comparing(Busy::from)).forEach(this::note);
    }

    private void note(Busy busy) {
        if (busy.agentId() != null) {
            agents.computeIfAbsent(busy.agentId(), id -> new TakenTime()).add(busy);
        }
        if (busy.roomId() != null) {
            rooms.computeIfAbsent(busy.roomId(), id -> new TakenTime()).add(busy);
        }
    }

    /** The times that can be booked, the earliest first, at equal times by agent; at most as many as asked for. */
    public static List<Slot> find(AgendaPlan plan, SlotQuery query) {
        return new SlotSearch(plan, query).find();
    }

    private List<Slot> find() {
        List<OfferFacts> asked = plan.offers().stream().filter(this::isAsked).toList();
        List<Slot> found = new ArrayList<>();
        LocalDate last = LocalDate.ofInstant(query.until(), plan.zone());
        for (LocalDate day = LocalDate.ofInstant(query.from(), plan.zone()).minusDays(1);
                !day.isAfter(last) && found.size() < query.most();
                day = day.plusDays(1)) {
            found.addAll(on(day, asked));
        }
        return found.stream().limit(query.most()).toList();
    }

    private List<Slot> on(LocalDate day, List<OfferFacts> asked) {
        if (plan.closedDays().contains(day)) {
            return List.of();
        }
        return asked.stream()
                .filter(offer -> takesPlace(offer.sheet(), day))
                .flatMap(offer -> slots(offer, day).stream())
                .filter(slot -> !slot.startsAt().isBefore(query.from())
                        && slot.startsAt().isBefore(query.until()))
                .sorted(ORDER)
                .toList();
    }

    private boolean isAsked(OfferFacts offer) {
        OfferSheet sheet = offer.sheet();
        return sheet.motifIds().contains(query.motifId())
                && (sheet.online() || !query.onlineOnly())
                && (query.agentId() == null || query.agentId().equals(sheet.agentId()))
                && (query.roomId() == null || query.roomId().equals(sheet.roomId()));
    }

    /** Whether an offer falls on a day: in its span of days, in one of its weeks, on its weekday, and not excepted. */
    public static boolean takesPlace(OfferSheet offer, LocalDate day) {
        return offer.takesPlaceOn(day);
    }

    /** Whether two offers want the same agent or the same room at the same time, on some day of the year from the later start on. */
    public static boolean overlap(OfferSheet one, OfferSheet other) {
        boolean same = (one.agentId() != null && one.agentId().equals(other.agentId()))
                || (one.roomId() != null && one.roomId().equals(other.roomId()));
        if (!same || !one.starts().isBefore(other.ends()) || !other.starts().isBefore(one.ends())) {
            return false;
        }
        LocalDate from = one.firstDay().isAfter(other.firstDay()) ? one.firstDay() : other.firstDay();
        return from.datesUntil(from.plusYears(1)).anyMatch(day -> takesPlace(one, day) && takesPlace(other, day));
    }

    private List<Slot> slots(OfferFacts offer, LocalDate day) {
        Instant opens = day.atTime(offer.sheet().starts()).atZone(plan.zone()).toInstant();
        Instant closes = day.atTime(offer.sheet().ends()).atZone(plan.zone()).toInstant();
        if (!opens.isBefore(closes)) {
            return List.of();
        }
        return offer.sheet().workshop()
                ? workshop(offer, opens, closes).stream().toList()
                : single(offer, opens, closes);
    }

    private Optional<Slot> workshop(OfferFacts offer, Instant opens, Instant closes) {
        Optional<Workshop> booked = plan.workshops().stream()
                .filter(one -> one.offerId() == offer.id() && one.startsAt().equals(opens))
                .findFirst();
        if (booked.isEmpty() && busyFrom(offer.sheet(), opens, closes).isPresent()) {
            return Optional.empty();
        }
        int free = offer.sheet().places() - booked.map(Workshop::taken).orElse(0);
        return free > 0 || query.withFull()
                ? Optional.of(
                        slot(offer, opens, (int) Duration.between(opens, closes).toMinutes(), Math.max(free, 0)))
                : Optional.empty();
    }

    private List<Slot> single(OfferFacts offer, Instant opens, Instant closes) {
        List<Slot> found = new ArrayList<>();
        Instant at = opens;
        while (!at.plus(wanted).isAfter(closes)) {
            Optional<Instant> freeAgain = busyFrom(offer.sheet(), at, at.plus(wanted));
            if (freeAgain.isPresent()) {
                at = freeAgain.get();
            } else {
                found.add(slot(offer, at, query.minutes(), 1));
                at = at.plus(wanted);
            }
        }
        return found;
    }

    private static Slot slot(OfferFacts offer, Instant at, int minutes, int free) {
        return new Slot(offer.id(), offer.sheet().agentId(), offer.sheet().roomId(), at, minutes, free);
    }

    /** When whatever stands in the way of a stretch of time is over; empty when nothing does. */
    private Optional<Instant> busyFrom(OfferSheet offer, Instant from, Instant until) {
        return Optional.ofNullable(
                later(over(agents.get(offer.agentId()), from, until), over(rooms.get(offer.roomId()), from, until)));
    }

    private static Instant over(TakenTime taken, Instant from, Instant until) {
        return taken == null ? null : taken.over(from, until);
    }

    private static Instant later(Instant one, Instant other) {
        return one == null || (other != null && other.isAfter(one)) ? other : one;
    }

    /** The free times nearest to a wanted one, the nearest first. */
    public static List<Slot> nearest(List<Slot> free, Instant wanted, int most) {
        return free.stream()
                .sorted(Comparator.comparing((Slot slot) ->
                                Duration.between(wanted, slot.startsAt()).abs())
                        .thenComparing(ORDER))
                .limit(most)
                .toList();
    }

    /** The time of one agent or one room that is taken: stretches that do not touch, by their start. */
    private static final class TakenTime {
        private final NavigableMap<Instant, Instant> stretches = new TreeMap<>();

        /** Adds a stretch; they come in the order of their starts. */
        void add(Busy busy) {
            Map.Entry<Instant, Instant> last = stretches.lastEntry();
            if (last == null || last.getValue().isBefore(busy.from())) {
                stretches.put(busy.from(), busy.until());
            } else if (last.getValue().isBefore(busy.until())) {
                stretches.put(last.getKey(), busy.until());
            }
        }

        /** When the last stretch that overlaps with a time is over, or null when none does. */
        Instant over(Instant from, Instant until) {
            Map.Entry<Instant, Instant> before = stretches.lowerEntry(until);
            return before != null && before.getValue().isAfter(from) ? before.getValue() : null;
        }
    }
}
