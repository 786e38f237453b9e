package fr.parvis.web.admin;

import fr.parvis.site.boundary.SiteSetup;
import fr.parvis.site.control.OpeningSpan;
import fr.parvis.web.staff.Notices;
import fr.parvis.web.staff.Workplace;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The weekly hours of a site, two stretches a day, and the days on which it stays shut. */
@Named
@RequestScoped
public class HoursPage {
    private static final int STRETCHES = 2;

    @Inject
    private SiteSetup setup;

    @Inject
    private Workplace workplace;

    @Inject
    private Notices notices;

    private final Map<String, String> times = new LinkedHashMap<>();
    private String day;
    private String label;

    @PostConstruct
    void read() {
        for (DayOfWeek weekday : DayOfWeek.values()) {
            List<OpeningSpan> spans = workplace.getSite().openings().stream()
                    .filter(span -> span.weekday() == weekday)
                    .sorted((one, other) -> one.opens().compareTo(other.opens()))
                    .toList();
            for (int i = 0; i < STRETCHES; i++) {
                boolean there = i < spans.size();
                times.put(
                        weekday + "-" + i + "-from",
                        there ? spans.get(i).opens().toString() : "");
                times.put(
                        weekday + "-" + i + "-to", there ? spans.get(i).closes().toString() : "");
            }
        }
    }

    /** From now on these are the hours. */
    public void save() {
        List<OpeningSpan> week = new ArrayList<>();
        try {
            for (DayOfWeek weekday : DayOfWeek.values()) {
                for (int i = 0; i < STRETCHES; i++) {
                    add(week, weekday, times.get(weekday + "-" + i + "-from"), times.get(weekday + "-" + i + "-to"));
                }
            }
            setup.openOn(workplace.siteId(), week);
            notices.saved();
        } catch (DateTimeParseException | IllegalArgumentException nonsense) {
            notices.refuse("hours.order");
        }
    }

    private static void add(List<OpeningSpan> week, DayOfWeek weekday, String from, String to) {
        if (!from.isBlank() || !to.isBlank()) {
            week.add(new OpeningSpan(weekday, LocalTime.parse(from), LocalTime.parse(to)));
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
