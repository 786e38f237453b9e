package fr.parvis.web.manager.study;

import fr.parvis.kiosk.moment.WrittenMoment;
import fr.parvis.site.CounterFacts;
import fr.parvis.site.OpeningSpan;
import fr.parvis.study.Organisation;
import fr.parvis.study.boundary.StudyPlanning;
import fr.parvis.web.manager.roster.RosterWords;
import fr.parvis.web.staff.MotifNames;
import fr.parvis.web.staff.Notices;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The sheet of a study's skills, hours and share of appointments. */
@Named("draft")
@RequestScoped
public class StudyDraft {
    private static final int STRETCHES = 2;
    private static final int HUNDRED = 100;

    @Inject
    private StudyPlanning planning;

    @Inject
    private RosterWords words;

    @Inject
    private MotifNames motifs;

    @Inject
    private Notices notices;

    private final Map<String, Boolean> skills = new HashMap<>();
    private final Map<String, String> hours = new LinkedHashMap<>();
    private Integer share;

    /** Shows an organisation. */
    void show(Organisation organisation) {
        for (CounterFacts counter : words.getCounters()) {
            Set<Long> served = organisation.skills().getOrDefault(counter.id(), Set.of());
            motifs.getAll().forEach(motif -> skills.put(key(counter.id(), motif.id()), served.contains(motif.id())));
        }
        for (DayOfWeek weekday : DayOfWeek.values()) {
            List<OpeningSpan> spans = organisation.hours().stream()
                    .filter(span -> span.weekday() == weekday)
                    .toList();
            for (int number = 0; number < STRETCHES; number++) {
                boolean there = number < spans.size();
                hours.put(
                        weekday + "-" + number + "-from",
                        there ? spans.get(number).opens().toString() : "");
                hours.put(
                        weekday + "-" + number + "-to",
                        there ? spans.get(number).closes().toString() : "");
            }
        }
        Double wanted = organisation.appointmentShare();
        share = wanted == null ? null : (int) Math.round(wanted * HUNDRED);
    }

    /** Keeps the sheet in a study, or says what is wrong with it. */
    boolean keep(long studyId) {
        try {
            List<OpeningSpan> week = week();
            planning.equip(studyId, equipped());
            planning.open(studyId, week);
            planning.book(studyId, share == null ? null : (double) share / HUNDRED);
            notices.saved();
            return true;
        } catch (DateTimeParseException | IllegalArgumentException nonsense) {
            notices.refuse("hours.order");
            return false;
        }
    }

    private Map<Long, Set<Long>> equipped() {
        return words.getCounters().stream()
                .collect(Collectors.toMap(CounterFacts::id, counter -> motifs.getAll().stream()
                        .map(motif -> motif.id())
                        .filter(motif -> Boolean.TRUE.equals(skills.get(key(counter.id(), motif))))
                        .collect(Collectors.toSet())));
    }

    private List<OpeningSpan> week() {
        List<OpeningSpan> week = new ArrayList<>();
        for (DayOfWeek weekday : DayOfWeek.values()) {
            for (int number = 0; number < STRETCHES; number++) {
                String from = hours.getOrDefault(weekday + "-" + number + "-from", "");
                String to = hours.getOrDefault(weekday + "-" + number + "-to", "");
                if (!from.isBlank() || !to.isBlank()) {
                    week.add(new OpeningSpan(weekday, WrittenMoment.typed(from), WrittenMoment.typed(to)));
                }
            }
        }
        return week;
    }

    /** The name of a box: this counter serves that motif. */
    public String key(long counter, long motif) {
        return counter + "-" + motif;
    }

    public DayOfWeek[] getWeek() {
        return DayOfWeek.values();
    }

    public Map<String, Boolean> getSkills() {
        return skills;
    }

    public Map<String, String> getHours() {
        return hours;
    }

    public Integer getShare() {
        return share;
    }

    public void setShare(Integer share) {
        this.share = share;
    }
}
