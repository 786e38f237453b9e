package fr.parvis.advice.control;

import fr.parvis.learning.Learnings;
import fr.parvis.learning.Learnt;
import fr.parvis.queueing.arrival.ExpectedDay;
import fr.parvis.queueing.arrival.InventedDays;
import fr.parvis.queueing.improve.fit.SettingsFit;
import fr.parvis.queueing.learn.ArrivalMemory.Weekday;
import fr.parvis.queueing.learn.ServiceMemory;
import fr.parvis.queueing.learn.VisitMemory;
import fr.parvis.queueing.metrics.HalfHours;
import fr.parvis.queueing.room.Skills;
import fr.parvis.queueing.simulation.CounterShifts;
import fr.parvis.queueing.simulation.StaffedDay;
import fr.parvis.site.CounterFacts;
import fr.parvis.site.OpeningSpan;
import fr.parvis.site.SiteCatalogue;
import fr.parvis.site.SiteFacts;
import fr.parvis.staffing.Break;
import fr.parvis.staffing.PlannedShift;
import fr.parvis.staffing.RosterBook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Invents days like the busiest of the coming week of a site, from what it has learnt, its roster and its hours. Never from
 * single visitors.
 */
@ApplicationScoped
public class TypicalDays {
    private static final double ENOUGH = 3;
    private static final int WEEK = 7;

    @Inject
    private SiteCatalogue sites;

    @Inject
    private Learnings learnings;

    @Inject
    private RosterBook roster;

    /** The days; empty while the site has learnt fewer than three, or when nobody is expected to serve. */
    public Optional<List<StaffedDay>> of(SiteFacts site, LocalDate today) {
        Learnt learnt = learnings.of(site.id());
        double known = learnt.arrivals().weekdays().values().stream()
                .mapToDouble(Weekday::days)
                .sum();
        if (known < ENOUGH) {
            return Optional.empty();
        }
        LocalDate day = today.datesUntil(today.plusDays(WEEK))
                .max(Comparator.comparingDouble(each -> visitors(learnt, each)))
                .orElseThrow();
        return staffed(site, learnt, day);
    }

    private Optional<List<StaffedDay>> staffed(SiteFacts site, Learnt learnt, LocalDate day) {
        List<CounterFacts> counters =
                sites.counters(site.id()).stream().filter(CounterFacts::active).toList();
        List<PlannedShift> planned = roster.on(site.id(), day);
        List<List<CounterShifts.Shift>> shifts = counters.stream()
                .map(counter -> planned.isEmpty() ? hours(site, day) : shifts(planned, counter.id()))
                .toList();
        long closing = shifts.stream()
                .flatMap(List::stream)
                .mapToLong(CounterShifts.Shift::end)
                .max()
                .orElse(0);
        double visitors = visitors(learnt, day);
        if (closing == 0 || visitors < 1) {
            return Optional.empty();
        }
        List<Long> motifs = learnt.services().keySet().stream().sorted().toList();
        return Optional.of(new InventedDays(
                        expected(learnt, motifs, day),
                        skills(learnt, motifs, counters),
                        new CounterShifts(shifts),
                        closing)
                .days(SettingsFit.days(visitors)));
    }

    private static double visitors(Learnt learnt, LocalDate day) {
        double sum = 0;
        for (int half = 0; half < HalfHours.A_DAY; half++) {
            sum += learnt.arrivals().expected(day.getDayOfWeek(), half);
        }
        return sum;
    }

    private static ExpectedDay expected(Learnt learnt, List<Long> motifs, LocalDate day) {
        double walkIns = visitors(learnt, day);
        double unbooked = Math.max(
                1,
                learnt.visits().values().stream()
                        .mapToDouble(VisitMemory::unbooked)
                        .sum());
        List<ExpectedDay.Motif> wanted = motifs.stream()
                .map(motif -> {
                    ServiceMemory service = learnt.services().get(motif);
                    double booked = learnt.visits().get(motif).booked();
                    return new ExpectedDay.Motif(
                            service.mean().toMillis(),
                            service.variation(),
                            walkIns * learnt.shares().get(motif),
                            walkIns * booked / unbooked);
                })
                .toList();
        List<ExpectedDay.Period> periods = new ArrayList<>();
        for (int half = 0; half < HalfHours.A_DAY; half++) {
            double weight = learnt.arrivals().expected(day.getDayOfWeek(), half);
            periods.add(new ExpectedDay.Period(half * HalfHours.MILLIS, (half + 1) * HalfHours.MILLIS, weight));
        }
        return new ExpectedDay(
                wanted, periods, learnt.priority(), learnt.appointments().punctuality());
    }

    private static Skills skills(Learnt learnt, List<Long> motifs, List<CounterFacts> counters) {
        boolean[][] able = new boolean[counters.size()][motifs.size()];
        double[] mean = new double[motifs.size()];
        double[] share = new double[motifs.size()];
        for (int motif = 0; motif < motifs.size(); motif++) {
            mean[motif] = learnt.services().get(motifs.get(motif)).mean().toMillis();
            share[motif] = learnt.shares().get(motifs.get(motif));
            for (int counter = 0; counter < counters.size(); counter++) {
                able[counter][motif] = counters.get(counter).motifs().contains(motifs.get(motif));
            }
        }
        return new Skills(able, new boolean[counters.size()][0], mean, share);
    }

    private static List<CounterShifts.Shift> hours(SiteFacts site, LocalDate day) {
        return site.openings().stream()
                .filter(span -> span.weekday() == day.getDayOfWeek())
                .sorted(Comparator.comparing(OpeningSpan::opens))
                .map(span -> new CounterShifts.Shift(millis(span.opens()), millis(span.closes()), true))
                .toList();
    }

    private static List<CounterShifts.Shift> shifts(List<PlannedShift> planned, long counterId) {
        List<CounterShifts.Shift> shifts = new ArrayList<>();
        planned.stream()
                .filter(shift -> shift.counterId() == counterId)
                .sorted(Comparator.comparing(PlannedShift::from))
                .forEach(shift -> {
                    LocalTime from = shift.from();
                    for (Break each : shift.breaks()) {
                        shifts.add(new CounterShifts.Shift(millis(from), millis(each.from()), false));
                        from = each.to();
                    }
                    shifts.add(new CounterShifts.Shift(millis(from), millis(shift.to()), true));
                });
        return shifts;
    }

    private static long millis(LocalTime time) {
        return time.toNanoOfDay() / 1_000_000;
    }
}
