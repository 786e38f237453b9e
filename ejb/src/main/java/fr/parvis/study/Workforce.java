package fr.parvis.study;

import fr.parvis.queueing.arrival.OpeningWeek;
import fr.parvis.queueing.improve.study.PlannedDay;
import fr.parvis.queueing.improve.study.PlannedPresence;
import fr.parvis.queueing.simulation.CounterShifts;
import fr.parvis.site.OpeningSpan;
import fr.parvis.staffing.Break;
import fr.parvis.staffing.PlannedShift;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Turns an organisation into who is present when, with which skills.
 *
 * <p>An agent serves at a counter what both can do; a motif that the study adds to a counter is taken as learnt by whoever
 * sits there. A shift goes on after its end until the room is empty when the door is shut then, or when nobody else is at
 * work: the end of the morning and of the day, not a break.
 */
public final class Workforce {
    private static final long MIDNIGHT = 86_400_000;

    private final Organisation organisation;
    private final Organisation today;
    private final Numbering numbering;
    private final Map<Long, Set<Long>> agentMotifs;

    /**
     * How an organisation is staffed.
     *
     * @param organisation the one to run
     * @param today the one in force: what it lacks is new
     * @param agentMotifs what each agent can serve
     */
    public Workforce(
            Organisation organisation, Organisation today, Numbering numbering, Map<Long, Set<Long>> agentMotifs) {
        this.organisation = organisation;
        this.today = today;
        this.numbering = numbering;
        this.agentMotifs = Map.copyOf(agentMotifs);
    }

    /** Monday to Sunday. */
    public List<PlannedDay> days(PlannedDay.Motifs motifs) {
        List<PlannedDay> days = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            List<PlannedPresence> presences = organisation.roster().get(day).stream()
                    .filter(shift -> numbering.counter(shift.counterId()) >= 0)
                    .map(shift -> presence(day, shift))
                    .toList();
            days.add(new PlannedDay(presences, motifs));
        }
        return days;
    }

    /** When the door is open, Monday to Sunday. */
    public static OpeningWeek openings(Organisation organisation) {
        List<List<OpeningWeek.Stretch>> days = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            days.add(organisation.hours().stream()
                    .filter(span -> span.weekday() == day)
                    .sorted(Comparator.comparing(OpeningSpan::opens))
                    .map(span -> new OpeningWeek.Stretch(
                            millis(span.opens()), span.untilMidnight() ? MIDNIGHT : millis(span.closes())))
                    .toList());
        }
        return new OpeningWeek(days);
    }

    private PlannedPresence presence(DayOfWeek day, PlannedShift shift) {
        List<CounterShifts.Shift> pieces = new ArrayList<>();
        LocalTime from = shift.from();
        for (Break each : shift.breaks()) {
            if (from.isBefore(each.from())) {
                pieces.add(new CounterShifts.Shift(millis(from), millis(each.from()), false));
            }
            from = each.to();
        }
        pieces.add(new CounterShifts.Shift(millis(from), millis(shift.to()), drains(day, shift)));
        back(day, shift).ifPresent(instant -> pieces.add(new CounterShifts.Shift(instant, instant, false)));
        List<Boolean> able =
                numbering.motifs().stream().map(motif -> serves(shift, motif)).toList();
        return new PlannedPresence(numbering.counter(shift.counterId()), able, pieces);
    }

    /** When the site's next shift begins: whoever stayed on until then goes, or comes back with a shift of their own. */
    private OptionalLong back(DayOfWeek day, PlannedShift shift) {
        return organisation.roster().get(day).stream()
                .filter(other -> !other.from().isBefore(shift.to()))
                .mapToLong(other -> millis(other.from()))
                .min();
    }

    private boolean serves(PlannedShift shift, long motif) {
        boolean atCounter =
                organisation.skills().getOrDefault(shift.counterId(), Set.of()).contains(motif);
        boolean added =
                !today.skills().getOrDefault(shift.counterId(), Set.of()).contains(motif);
        boolean byAgent = shift.agentId() == null
                || agentMotifs.getOrDefault(shift.agentId(), Set.of()).contains(motif);
        return atCounter && (added || byAgent);
    }

    private boolean drains(DayOfWeek day, PlannedShift shift) {
        boolean shut = !openings(organisation).holds(day.getValue() - 1, millis(shift.to()));
        boolean last = organisation.roster().get(day).stream()
                .noneMatch(
                        other -> !other.from().isAfter(shift.to()) && other.to().isAfter(shift.to()));
        return shut || last;
    }

    static long millis(LocalTime time) {
        return time.toNanoOfDay() / 1_000_000;
    }
}
