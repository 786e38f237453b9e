package fr.parvis.study.control;

import fr.parvis.site.OpeningSpan;
import fr.parvis.staffing.Break;
import fr.parvis.staffing.PlannedShift;
import fr.parvis.study.Numbering;
import fr.parvis.study.Organisation;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A site open on Monday mornings, with counters 1 and 2, motifs 11 and 12, and agent 7 who can do 11 only. */
public final class Organisations {
    public static final Numbering NUMBERING = new Numbering(List.of(11L, 12L), List.of(1L, 2L));
    public static final Map<Long, Set<Long>> AGENTS = Map.of(7L, Set.of(11L));

    private Organisations() {}

    public static Organisation monday(PlannedShift... shifts) {
        return new Organisation(
                Map.of(DayOfWeek.MONDAY, List.of(shifts)),
                Map.of(1L, Set.of(11L, 12L), 2L, Set.of(11L)),
                List.of(new OpeningSpan(DayOfWeek.MONDAY, LocalTime.of(8, 30), LocalTime.of(12, 0))),
                null);
    }

    public static PlannedShift shift(long counter, Long agent, String from, String to, Break... breaks) {
        return new PlannedShift(counter, agent, LocalTime.parse(from), LocalTime.parse(to), List.of(breaks));
    }

    public static Break rest(String from, String to) {
        return new Break(LocalTime.parse(from), LocalTime.parse(to));
    }
}
