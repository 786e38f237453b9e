package fr.parvis.web.admin;

import fr.parvis.kiosk.moment.WrittenMoment;
import fr.parvis.site.OpeningSpan;
import fr.parvis.site.boundary.SiteSetup;
import fr.parvis.web.staff.Notices;
import fr.parvis.web.staff.Seen;
import fr.parvis.web.staff.Workplace;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The weekly hours of a site, as many stretches a day as it has, and the days on which it stays shut. */
@Named
@RequestScoped
public class HoursPage {
    private static final int USUAL_STRETCHES = 2;

    @Inject
    private SiteSetup setup;

    @Inject
    private Workplace workplace;

    @Inject
    private Notices notices;

    @Inject
    private Seen seen;

    private final Map<String, String> times = new LinkedHashMap<>();
    private int stretches;
    private String day;
    private String label;

    @PostConstruct
    void read() {
        Map<DayOfWeek, List<OpeningSpan>> week = workplace.getSite().openings().stream()
                .sorted(Comparator.comparing(OpeningSpan::opens))
                .collect(Collectors.groupingBy(OpeningSpan::weekday));
        seen.showsAtFirst(Set.copyOf(workplace.getSite().openings()));
        int longest = week.values().stream().mapToInt(List::size).max().orElse(0);
        stretches = Math.max(USUAL_STRETCHES, longest + 1);
        for (DayOfWeek weekday : DayOfWeek.values()) {
            List<OpeningSpan> spans = week.getOrDefault(weekday, List.of());
            for (int i = 0; i < stretches; i++) {
                boolean there = i < spans.size();
                times.put(from(weekday, i), there ? shown(spans.get(i).opens()) : "");
                times.put(to(weekday, i), there ? shown(spans.get(i).closes()) : "");
            }
        }
    }

    /** To the minute, as a browser's field of time takes it; the end of the day is its last minute there. */
    private static String shown(LocalTime time) {
        return time.truncatedTo(ChronoUnit.MINUTES).toString();
    }

    private static String from(DayOfWeek weekday, int stretch) {
        return weekday + "-" + stretch + "-from";
    }

    private static String to(DayOfWeek weekday, int stretch) {
        return weekday + "-" + stretch + "-to";
    }

    /** From now on these are the hours. */
    public void save() {
        List<OpeningSpan> week = new ArrayList<>();
        try {
            for (DayOfWeek weekday : DayOfWeek.values()) {
                for (int i = 0; i < stretches; i++) {
                    add(week, weekday, times.get(from(weekday, i)), times.get(to(weekday, i)));
                }
            }
            seen.save(Set.copyOf(week), edition -> setup.openOn(workplace.siteId(), week, edition));
        } catch (DateTimeParseException | IllegalArgumentException nonsense) {
            notices.refuse("hours.order");
        }
    }

    private static void add(List<OpeningSpan> week, DayOfWeek weekday, String from, String to) {
        if (!from.isBlank() || !to.isBlank()) {
            week.add(new OpeningSpan(weekday, WrittenMoment.typed(from), WrittenMoment.typed(to)));
        }
    }

    /** The site stays shut on a day. */
    public void shut() {
        try {
            setup.closeOn(workplace.siteId(), LocalDate.parse(day), label == null ? "" : label.strip());
            notices.saved();
        } catch (DateTimeParseException unreadable) {
            notices.refuse("hours.day");
        }
    }

    /** The site opens on that day after all. */
    public void reopen(LocalDate closed) {
        setup.reopenOn(workplace.siteId(), closed);
        notices.saved();
    }

    public List<LocalDate> getClosures() {
        return workplace.getSite().closures().stream().sorted().toList();
    }

    public DayOfWeek[] getWeek() {
        return DayOfWeek.values();
    }

    /** The stretches that the page offers for each day: those of the longest day and one more. */
    public List<Integer> getStretches() {
        return IntStream.range(0, stretches).boxed().toList();
    }

    public Map<String, String> getTimes() {
        return times;
    }

    public String getDay() {
        return day;
    }

    public void setDay(String day) {
        this.day = day;
    }

    public String getLabel() {
        return label;
    }

    public void setLabel(String label) {
        this.label = label;
    }
}
