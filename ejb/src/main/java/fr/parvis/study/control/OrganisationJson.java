package fr.parvis.study.control;

import fr.parvis.shared.json.StoredJson;
import fr.parvis.shared.json.Versioned;
import fr.parvis.site.OpeningSpan;
import fr.parvis.staffing.Break;
import fr.parvis.staffing.PlannedShift;
import fr.parvis.study.Organisation;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** {@code study.today} and {@code study.wanted}: an organisation as a study keeps it, the same JSON for the same organisation. */
public final class OrganisationJson {
    private static final int VERSION = 1;

    private OrganisationJson() {}

    /** The organisation as JSON. */
    public static String write(Organisation organisation) {
        Map<DayOfWeek, List<Shift>> roster = new EnumMap<>(DayOfWeek.class);
        organisation
                .roster()
                .forEach((day, shifts) ->
                        roster.put(day, shifts.stream().map(Shift::of).toList()));
        Map<String, List<Long>> skills = new TreeMap<>();
        organisation
                .skills()
                .forEach((counter, motifs) ->
                        skills.put(counter.toString(), motifs.stream().sorted().toList()));
        List<Hours> hours = organisation.hours().stream()
                .map(span -> new Hours(span.weekday(), span.opens(), span.closes()))
                .toList();
        return StoredJson.write(new Kept(VERSION, roster, skills, hours, organisation.appointmentShare()));
    }

    /**
     * Reads the JSON.
     *
     * @throws IllegalArgumentException when it is no organisation
     */
    public static Organisation read(String json) {
        Kept kept = StoredJson.read(json, Kept.class, VERSION);
        Map<DayOfWeek, List<PlannedShift>> roster = new EnumMap<>(DayOfWeek.class);
        kept.roster()
                .forEach((day, shifts) ->
                        roster.put(day, shifts.stream().map(Shift::planned).toList()));
        Map<Long, Set<Long>> skills = new TreeMap<>();
        kept.skills().forEach((counter, motifs) -> skills.put(Long.valueOf(counter), new HashSet<>(motifs)));
        List<OpeningSpan> hours = kept.hours().stream()
                .map(span -> new OpeningSpan(span.weekday(), span.opens(), span.closes()))
                .toList();
        return new Organisation(roster, skills, hours, kept.appointmentShare());
    }

    /**
     * An organisation as it is kept.
     *
     * @param skills motifs by counter
     * @param appointmentShare null for as it is
     */
    public record Kept(
            int v,
            Map<DayOfWeek, List<Shift>> roster,
            Map<String, List<Long>> skills,
            List<Hours> hours,
            Double appointmentShare)
            implements Versioned {}

    /**
     * A shift at a counter.
     *
     * @param agent null while nobody is named
     */
    public record Shift(long counter, Long agent, LocalTime from, LocalTime to, List<Pause> breaks) {
        private static Shift of(PlannedShift shift) {
            return new Shift(
                    shift.counterId(),
                    shift.agentId(),
                    shift.from(),
                    shift.to(),
                    shift.breaks().stream()
                            .map(each -> new Pause(each.from(), each.to()))
                            .toList());
        }

        private PlannedShift planned() {
            return new PlannedShift(
                    counter,
                    agent,
                    from,
                    to,
                    breaks.stream()
                            .map(each -> new Break(each.from(), each.to()))
                            .toList());
        }
    }

    /** A break inside a shift. */
    public record Pause(LocalTime from, LocalTime to) {}

    /** A stretch of a weekday on which the door is open. */
    public record Hours(DayOfWeek weekday, LocalTime opens, LocalTime closes) {}
}
