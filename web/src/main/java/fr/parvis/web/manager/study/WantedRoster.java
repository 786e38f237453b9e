package fr.parvis.web.manager.study;

import fr.parvis.site.CounterFacts;
import fr.parvis.staffing.CounterDay;
import fr.parvis.staffing.PlannedShift;
import fr.parvis.staffing.Shift;
import fr.parvis.study.Organisation;
import fr.parvis.study.boundary.StudyView;
import fr.parvis.web.manager.roster.RosterWeek;
import fr.parvis.web.staff.SiteTimes;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The roster of a study in rows and columns: what is planned, marked where it differs from today. */
final class WantedRoster {
    private WantedRoster() {}

    static RosterWeek of(StudyView study, List<CounterFacts> counters, SiteTimes times) {
        Organisation wanted = study.wanted();
        List<RosterWeek.Day> days = Arrays.stream(DayOfWeek.values())
                .map(day -> new RosterWeek.Day(
                        day.name(),
                        times.weekday(day),
                        "",
                        wanted.hours().stream().noneMatch(span -> span.weekday() == day)))
                .toList();
        return RosterWeek.of(days, counters, day -> planned(wanted, study.today(), DayOfWeek.valueOf(day)));
    }

    private static List<CounterDay> planned(Organisation wanted, Organisation today, DayOfWeek day) {
        Map<Long, List<Shift>> then = byCounter(wanted, day);
        Map<Long, List<Shift>> now = byCounter(today, day);
        return Stream.concat(then.keySet().stream(), now.keySet().stream())
                .distinct()
                .map(counter -> new CounterDay(
                        counter,
                        then.getOrDefault(counter, List.of()),
                        !then.getOrDefault(counter, List.of()).equals(now.getOrDefault(counter, List.of()))))
                .toList();
    }

    private static Map<Long, List<Shift>> byCounter(Organisation organisation, DayOfWeek day) {
        return organisation.roster().get(day).stream()
                .collect(Collectors.groupingBy(
                        PlannedShift::counterId, Collectors.mapping(PlannedShift::shift, Collectors.toList())));
    }
}
