package fr.parvis.study.control;

import fr.parvis.site.CounterFacts;
import fr.parvis.site.SiteCatalogue;
import fr.parvis.site.SiteFacts;
import fr.parvis.staffing.CounterDay;
import fr.parvis.staffing.PlannedShift;
import fr.parvis.staffing.RosterBook;
import fr.parvis.study.Organisation;
import fr.parvis.study.StudyBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** How a site is organised now: the roster of that week or of every week, and what its settings say. */
@ApplicationScoped
public class TodaysOrganisation {
    @Inject
    private SiteCatalogue sites;

    @Inject
    private RosterBook book;

    /** The organisation that a study of that week starts from. */
    public Organisation read(long siteId, StudyBase base) {
        SiteFacts site = sites.site(siteId);
        Map<DayOfWeek, List<PlannedShift>> roster = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            LocalDate date = base.monday().plusDays(day.getValue() - 1L);
            roster.put(day, base.kind() == StudyBase.Kind.PAST ? book.on(siteId, date) : weekly(siteId, day));
        }
        Map<Long, Set<Long>> skills = sites.counters(siteId).stream()
                .filter(CounterFacts::active)
                .collect(Collectors.toMap(CounterFacts::id, CounterFacts::motifs));
        return new Organisation(roster, skills, site.openings(), null);
    }

    private List<PlannedShift> weekly(long siteId, DayOfWeek day) {
        return book.counters(siteId, day).stream()
                .flatMap(TodaysOrganisation::shifts)
                .toList();
    }

    private static java.util.stream.Stream<PlannedShift> shifts(CounterDay counter) {
        return counter.shifts().stream().map(shift -> PlannedShift.at(counter.counterId(), shift));
    }
}
