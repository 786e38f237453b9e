package fr.parvis.queueing.learn;

import fr.parvis.queueing.forecast.Outlook;
import fr.parvis.queueing.metrics.HalfHours;
import fr.parvis.queueing.room.VisitorClass;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * When visitors without appointment come: mean count by weekday and half hour, fading by 4 % a week.
 *
 * <p>A weekday of which little is known takes after all days together. Closed days must not be learnt.
 *
 * @param weekdays weight and counts of each weekday learnt
 */
public record ArrivalMemory(Map<DayOfWeek, Weekday> weekdays) {

    private static final double PRIOR_DAYS = LearnConstant.WEEKDAY_PRIOR.value();
    private static final double FADING = LearnConstant.WEEK_FADING.value();

    /** Days learnt (faded) and visitors by half hour of the day (faded sums). */
    public record Weekday(double days, List<Double> counts) {

        public Weekday {
            if (!(days >= 0) || counts.size() != HalfHours.A_DAY) {
                throw new IllegalArgumentException(days + " days of " + counts.size() + " half hours");
            }
            counts = List.copyOf(counts);
        }

        private Weekday with(List<Integer> day) {
            List<Double> sums = new ArrayList<>();
            for (int half = 0; half < HalfHours.A_DAY; half++) {
                sums.add(counts.get(half) * FADING + day.get(half));
            }
            return new Weekday(days * FADING + 1, sums);
        }
    }

    public ArrivalMemory {
        weekdays = Map.copyOf(weekdays);
    }

    /** Nothing learnt yet. */
    public static ArrivalMemory empty() {
        return new ArrivalMemory(Map.of());
    }

    /** The memory after an open day, told as the visitors of its 48 half hours. */
    public ArrivalMemory learn(DayOfWeek weekday, List<Integer> day) {
        if (day.size() != HalfHours.A_DAY || day.stream().anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException("a day has " + HalfHours.A_DAY + " half hours, not " + day);
        }
        Map<DayOfWeek, Weekday> next = new HashMap<>(weekdays);
        Weekday before = next.getOrDefault(weekday, new Weekday(0, Collections.nCopies(HalfHours.A_DAY, 0.0)));
        next.put(weekday, before.with(day));
        return new ArrivalMemory(next);
    }

    /** Visitors expected in a half hour (0 to 47) of such a day. */
    public double expected(DayOfWeek weekday, int halfHour) {
        double days = 0;
        double count = 0;
        for (Weekday each : weekdays.values()) {
            days += each.days();
            count += each.counts().get(halfHour);
        }
        double all = days > 0 ? count / days : 0;
        Weekday own = weekdays.get(weekday);
        double ownDays = own == null ? 0 : own.days();
        double ownCount = own == null ? 0 : own.counts().get(halfHour);
        return (PRIOR_DAYS * all + ownCount) / (PRIOR_DAYS + ownDays);
    }

    /**
     * The walk-ins to expect on a date, for the forecast.
     *
     * @param shares share of each motif among walk-ins
     * @param priority share of priority visitors
     */
    public List<Outlook.Flow> flows(LocalDate date, ZoneId zone, Map<Long, Double> shares, double priority) {
        List<Outlook.Flow> flows = new ArrayList<>();
        for (int half = 0; half < HalfHours.A_DAY; half++) {
            Instant from = at(date, zone, half);
            Instant until = at(date, zone, half + 1);
            double visitors = expected(date.getDayOfWeek(), half);
            if (visitors > 0 && until.isAfter(from)) {
                shares.forEach((motif, share) -> {
                    double each = visitors * share;
                    flows.add(new Outlook.Flow(motif, VisitorClass.WALK_IN, from, until, each * (1 - priority)));
                    flows.add(new Outlook.Flow(motif, VisitorClass.PRIORITY, from, until, each * priority));
                });
            }
        }
        return flows;
    }

    private static Instant at(LocalDate date, ZoneId zone, int half) {
        LocalDate day = half == HalfHours.A_DAY ? date.plusDays(1) : date;
        LocalTime time = LocalTime.MIN.plusMinutes(30L * (half % HalfHours.A_DAY));
        return day.atTime(time).atZone(zone).toInstant();
    }
}
