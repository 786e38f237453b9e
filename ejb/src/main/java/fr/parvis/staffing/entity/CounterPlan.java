package fr.parvis.staffing.entity;

import fr.parvis.staffing.Shift;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is planned at one counter: on a weekday, as the template of every week, or on one date instead of it. A date with
 * an empty plan means that nobody sits there.
 *
 * <p>Personal data: which agent works when, to plan the reception. Plans of dates are kept 25 months, like the history
 * that they explain.
 */
@Entity
@Table(name = "counter_plan")
public class CounterPlan {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "staffing_seq")
    @SequenceGenerator(name = "staffing_seq", sequenceName = "staffing_seq", allocationSize = 50)
    private Long id;

    @Column(name = "site_id")
    private long siteId;

    @Column(name = "counter_id")
    private long counterId;

    private Integer weekday;
    private LocalDate day;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "planned_shift", joinColumns = @JoinColumn(name = "plan_id"))
    private Set<ShiftLine> lines = new HashSet<>();

    @Version
    private long version;

    protected CounterPlan() {}

    private CounterPlan(long siteId, long counterId) {
        this.siteId = siteId;
        this.counterId = counterId;
    }

    /** The plan of every week. */
    public static CounterPlan weekly(long siteId, long counterId, DayOfWeek weekday) {
        CounterPlan plan = new CounterPlan(siteId, counterId);
        plan.weekday = weekday.getValue();
        return plan;
    }

    /** The plan of one date, instead of that of its weekday. */
    public static CounterPlan dated(long siteId, long counterId, LocalDate day) {
        CounterPlan plan = new CounterPlan(siteId, counterId);
        plan.day = day;
        return plan;
    }

    /** Plans these shifts and no others. */
    public void plan(List<Shift> shifts) {
        Set<ShiftLine> wanted = shifts.stream().map(ShiftLine::new).collect(Collectors.toSet());
        lines.retainAll(wanted);
        lines.addAll(wanted);
    }

    /** The shifts, in order of time. */
    public List<Shift> shifts() {
        return lines.stream()
                .map(ShiftLine::shift)
                .sorted(Comparator.comparing(Shift::from))
                .toList();
    }

    public long counterId() {
        return counterId;
    }

    /** The weekday of a template, null for the plan of a date. */
    public DayOfWeek weekday() {
        return weekday == null ? null : DayOfWeek.of(weekday);
    }

    /** The date, null for a template. */
    public LocalDate day() {
        return day;
    }
}
