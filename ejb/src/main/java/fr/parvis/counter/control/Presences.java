package fr.parvis.counter.control;

import fr.parvis.counter.Floor;
import fr.parvis.counter.FloorRow;
import fr.parvis.queueing.forecast.Outlook.Presence;
import fr.parvis.queueing.room.Language;
import fr.parvis.queueing.room.OpenCounter;
import fr.parvis.site.CounterFacts;
import fr.parvis.site.OpeningState;
import fr.parvis.site.SiteCatalogue;
import fr.parvis.site.SiteFacts;
import fr.parvis.staffing.Break;
import fr.parvis.staffing.PlannedShift;
import fr.parvis.staffing.RosterBook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Who will be at which counter for the rest of the day. What is true now comes first: who sits at a counter is there. The
 * roster says when they take a break, leave and come; without a roster the opening hours do.
 */
@ApplicationScoped
public class Presences {
    private static final Duration LATE = Duration.ofMinutes(15);
    private static final Duration COMING = Duration.ofMinutes(5);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private SiteCatalogue sites;

    @Inject
    private RosterBook roster;

    @Inject
    private Floor floor;

    /**
     * The rest of the day.
     *
     * @param later counters that are not on duty now, but will be
     */
    public record Rest(List<OpenCounter> later, List<Presence> presences) {}

    /** The rest of the day of a site, from who is there now. */
    public Rest of(SiteFacts site, List<FloorRow> staffed, Instant now) {
        LocalDate today = site.dayOf(now);
        List<PlannedShift> planned = roster.on(site.id(), today);
        List<OpenCounter> later = new ArrayList<>();
        List<Presence> presences = new ArrayList<>();
        for (FloorRow row : staffed) {
            List<Presence> mine = cut(site, today, planned, row.counterId());
            presences.addAll(row.takesVisitors() ? here(site, row, mine, now) : paused(site, row, mine, now));
            if (!row.takesVisitors()) {
                later.add(row.toOpenCounter());
            }
        }
        planned.stream()
                .filter(shift -> staffed.stream().noneMatch(row -> row.counterId() == shift.counterId()))
                .filter(shift -> staffed.stream().noneMatch(row -> Objects.equals(row.agentId(), shift.agentId())))
                .forEach(shift -> coming(site, shift, now, later, presences));
        later.removeIf(counter -> presences.stream().noneMatch(presence -> presence.counterId() == counter.id()));
        return new Rest(later, presences);
    }

    /** Somebody takes visitors now: until the next break that is planned, or as long as the doors are open. */
    private static List<Presence> here(SiteFacts site, FloorRow row, List<Presence> planned, Instant now) {
        boolean asPlanned = planned.stream()
                .anyMatch(each -> !each.from().isAfter(now) && each.until().isAfter(now));
        return asPlanned ? ahead(planned, now) : doors(site, row.counterId(), now, now);
    }

    /** Somebody is away: back when they said, else when the break ends that is planned, else not counted on. */
    private static List<Presence> paused(SiteFacts site, FloorRow row, List<Presence> planned, Instant now) {
        if (row.pausedUntil() != null) {
            Instant back = row.pausedUntil().isAfter(now) ? row.pausedUntil() : now.plus(COMING);
            return ahead(planned, back).isEmpty() ? doors(site, row.counterId(), now, back) : ahead(planned, back);
        }
        return planned.stream().filter(each -> each.from().isAfter(now)).toList();
    }

    private void coming(
            SiteFacts site, PlannedShift shift, Instant now, List<OpenCounter> later, List<Presence> presences) {
        LocalDate today = site.dayOf(now);
        List<Presence> mine = cut(site, today, List.of(shift), shift.counterId());
        Instant start = mine.get(0).from();
        if (start.isAfter(now) || start.plus(LATE).isAfter(now)) {
            if (later.stream().noneMatch(counter -> counter.id() == shift.counterId())) {
                later.add(new OpenCounter(shift.counterId(), agent(shift), motifs(site, shift), languages(shift), now));
            }
            presences.addAll(ahead(mine, start.isAfter(now) ? start : now.plus(COMING)));
        }
    }

    private static long agent(PlannedShift shift) {
        return shift.agentId() == null ? -shift.counterId() : shift.agentId();
    }

    private Set<Language> languages(PlannedShift shift) {
        return shift.agentId() == null ? Set.of() : floor.languagesOf(shift.agentId());
    }

    private Set<Long> motifs(SiteFacts site, PlannedShift shift) {
        Set<Long> able = new HashSet<>(sites.counter(site.id(), shift.counterId())
                .map(CounterFacts::motifs)
                .orElse(Set.of()));
        if (shift.agentId() != null) {
            able.retainAll(entities.createQuery("select m from Agent a join a.motifs m where a.id = :agent", Long.class)
                    .setParameter("agent", shift.agentId())
                    .getResultList());
        }
        return able;
    }

    /** The planned stretches of one counter, cut by their breaks; the last one goes on until the room is empty. */
    private static List<Presence> cut(SiteFacts site, LocalDate day, List<PlannedShift> planned, long counterId) {
        List<Presence> stretches = new ArrayList<>();
        planned.stream().filter(shift -> shift.counterId() == counterId).forEach(shift -> {
            LocalTime from = shift.from();
            for (Break each : shift.breaks()) {
                stretch(site, day, counterId, from, each.from()).ifPresent(stretches::add);
                from = each.to();
            }
            stretch(site, day, counterId, from, shift.to()).ifPresent(stretches::add);
        });
        stretches.sort(java.util.Comparator.comparing(Presence::from));
        for (int place = 0; place + 1 < stretches.size(); place++) {
            Presence each = stretches.get(place);
            stretches.set(place, new Presence(counterId, each.from(), each.until(), false));
        }
        return stretches;
    }

    private static java.util.Optional<Presence> stretch(
            SiteFacts site, LocalDate day, long counterId, LocalTime from, LocalTime to) {
        Instant start = day.atTime(from).atZone(site.zone()).toInstant();
        Instant end = day.atTime(to).atZone(site.zone()).toInstant();
        return start.isBefore(end)
                ? java.util.Optional.of(new Presence(counterId, start, end, true))
                : java.util.Optional.empty();
    }

    private static List<Presence> ahead(List<Presence> planned, Instant from) {
        return planned.stream()
                .filter(each -> each.until().isAfter(from))
                .map(each -> each.from().isBefore(from)
                        ? new Presence(each.counterId(), from, each.until(), each.drains())
                        : each)
                .toList();
    }

    /** As long as the doors are open today, and then until the room is empty. */
    private static List<Presence> doors(SiteFacts site, long counterId, Instant now, Instant from) {
        List<Presence> open = new ArrayList<>();
        Stretches.of(site, now).forEach(stretch -> {
            if (stretch.until().isAfter(from)) {
                Instant start = stretch.from().isBefore(from) ? from : stretch.from();
                open.add(new Presence(counterId, start, stretch.until(), true));
            }
        });
        OpeningState door = site.openingAt(now);
        if (!door.open()) {
            open.add(0, new Presence(counterId, from.minusSeconds(1), from, true));
        }
        return open;
    }
}
