package fr.parvis.queueing.arrival;

import fr.parvis.queueing.arrival.law.LognormalPatience;
import fr.parvis.queueing.arrival.law.ServiceLaw;
import fr.parvis.queueing.arrival.law.SiteLaw;
import fr.parvis.queueing.metrics.HalfHours;
import fr.parvis.queueing.room.QueuedVisit;
import fr.parvis.queueing.room.Skills;
import fr.parvis.queueing.room.VisitorClass;
import fr.parvis.queueing.simulation.CounterShifts;
import fr.parvis.queueing.simulation.StaffedDay;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Days that look like those of a site: walk-ins over its profile, appointments spread over the half hours, services
 * and patience that vary as they do.
 *
 * <p>The series is fixed: the same expectation gives the same days. A day as a whole is busier or quieter by about a
 * sixth, as desks are; visitors are as patient as in a study.
 */
public final class InventedDays {

    private static final long HALF_HOUR = HalfHours.MILLIS;
    private static final double DAY_VARIATION = SiteLaw.DAY_VARIATION.value();
    private static final double FILLED = SiteLaw.PLACES_FILLED.value();
    private static final double WELL_AFTER = SiteLaw.WELL_LATE.value();
    private static final double LONGER_BOOKED = SiteLaw.PATIENCE_BOOKED.value();
    private static final double NEVER_LEAVES = SiteLaw.NEVER_LEAVES.value();
    private static final double USUAL_SPREAD = SiteLaw.USUAL_SPREAD.value();
    private static final double USUAL_SHIFT = SiteLaw.USUAL_SHIFT.value();
    private static final double LATE_FROM = SiteLaw.WELL_LATE_FROM.value();
    private static final double LATE_OVER = SiteLaw.WELL_LATE_OVER.value();
    private static final long SHORTEST = SiteLaw.SERVICE_LEAST.millis();

    private final ExpectedDay expected;
    private final Skills skills;
    private final CounterShifts duties;
    private final long closing;

    public InventedDays(ExpectedDay expected, Skills skills, CounterShifts duties, long closing) {
        this.expected = expected;
        this.skills = skills;
        this.duties = duties;
        this.closing = closing;
    }

    public List<StaffedDay> days(int count) {
        List<StaffedDay> days = new ArrayList<>();
        for (int day = 0; day < count; day++) {
            days.add(day(new SplittableRandom(day)));
        }
        return days;
    }

    private StaffedDay day(SplittableRandom random) {
        List<QueuedVisit> visits = new ArrayList<>();
        double busier = Math.exp(DAY_VARIATION * (random.nextGaussian() - DAY_VARIATION / 2));
        double mass = expected.periods().stream()
                .mapToDouble(ExpectedDay.Period::mass)
                .sum();
        for (int motif = 0; motif < expected.motifs().size(); motif++) {
            ExpectedDay.Motif each = expected.motifs().get(motif);
            for (ExpectedDay.Period period : expected.periods()) {
                walkIns(visits, motif, period, random, busier * each.walkIns() * period.weight() / mass);
            }
            appointments(visits, motif, random);
        }
        return new StaffedDay(skills, duties, visits, closing);
    }

    private void walkIns(
            List<QueuedVisit> visits, int motif, ExpectedDay.Period period, SplittableRandom random, double rate) {
        if (rate <= 0) {
            return;
        }
        double instant = period.start() - Math.log(1 - random.nextDouble()) / rate;
        while (instant < period.end()) {
            boolean priority = random.nextDouble() < expected.priority();
            long arrival = Math.round(instant);
            VisitorClass of = priority ? VisitorClass.PRIORITY : VisitorClass.WALK_IN;
            visits.add(visit(visits.size(), motif, of, arrival, arrival, random));
            instant -= Math.log(1 - random.nextDouble()) / rate;
        }
    }

    private void appointments(List<QueuedVisit> visits, int motif, SplittableRandom random) {
        List<Long> hours = hours(motif);
        double places = expected.motifs().get(motif).booked() / (FILLED * Math.max(1, hours.size()));
        for (long hour : hours) {
            long open = (long) places + (random.nextDouble() < places - (long) places ? 1 : 0);
            for (long place = 0; place < open; place++) {
                boolean booked = random.nextDouble() < FILLED;
                boolean absent = random.nextDouble() < expected.punctuality().noShow();
                long came = hour + late(random);
                if (booked && !absent) {
                    long arrival = Math.max(came, hours.get(0) - HALF_HOUR);
                    visits.add(visit(
                            visits.size(), motif, VisitorClass.APPOINTMENT, arrival, Math.max(arrival, hour), random));
                }
            }
        }
    }

    /** Most come some minutes before their hour, one in eight well after it. */
    private long late(SplittableRandom random) {
        double usual = USUAL_SPREAD * random.nextGaussian() - USUAL_SHIFT;
        double well = LATE_FROM + LATE_OVER * random.nextDouble();
        double deviation = random.nextDouble() < WELL_AFTER ? well : usual;
        return Math.round(deviation * expected.punctuality().spread().toMillis())
                - expected.punctuality().earliness().toMillis();
    }

    /** The half hours for which somebody able is planned, from half an hour after opening to an hour before closing. */
    private List<Long> hours(int motif) {
        List<Long> hours = new ArrayList<>();
        for (long hour = HALF_HOUR; hour + 2 * HALF_HOUR <= closing; hour += HALF_HOUR) {
            if (hour - HALF_HOUR >= duties.opening() && ablePlanned(motif, hour)) {
                hours.add(hour);
            }
        }
        return hours;
    }

    private boolean ablePlanned(int motif, long hour) {
        for (int counter = 0; counter < skills.counters(); counter++) {
            if (skills.can(counter, motif) && duties.planned(counter, hour, hour + HALF_HOUR)) {
                return true;
            }
        }
        return false;
    }

    private QueuedVisit visit(
            int id, int motif, VisitorClass of, long arrival, long reference, SplittableRandom random) {
        ExpectedDay.Motif each = expected.motifs().get(motif);
        double service = new ServiceLaw(each.mean(), each.variation()).draw(random);
        return QueuedVisit.waiting(id, motif, of, arrival, reference)
                .taking(Math.max(SHORTEST, Math.round(service)))
                .leavingAt(leaves(of, reference, random));
    }

    /** With an appointment people wait a third longer before they leave; a few never do. */
    private static long leaves(VisitorClass of, long reference, SplittableRandom random) {
        double longer = of == VisitorClass.APPOINTMENT ? LONGER_BOOKED : 1;
        return random.nextDouble() < NEVER_LEAVES
                ? QueuedVisit.NEVER
                : reference + Math.round(longer * LognormalPatience.draw(random));
    }
}
