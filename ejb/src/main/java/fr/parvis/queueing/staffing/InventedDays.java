package fr.parvis.queueing.staffing;

import fr.parvis.queueing.arrivals.Patience;
import fr.parvis.queueing.floor.Duties;
import fr.parvis.queueing.floor.Skills;
import fr.parvis.queueing.floor.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Days that look like those of a site: walk-ins over its profile, appointments spread over the half hours, services and patience
 * that vary as they do.
 *
 * <p>The series is fixed: the same expectation gives the same days. A day as a whole is busier or quieter by about a
 * sixth, as desks are; visitors are as patient as in a study.
 */
public final class InventedDays {

    private static final long HALF_HOUR = 1_800_000;
    private static final double DAY_VARIATION = 0.16;

    private final Expected expected;
    private final Skills skills;
    private final Duties duties;
    private final long closing;

    public InventedDays(Expected expected, Skills skills, Duties duties, long closing) {
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
        List<Visit> visits = new ArrayList<>();
        double busier = Math.exp(DAY_VARIATION * (random.nextGaussian() - DAY_VARIATION / 2));
        double mass =
                expected.periods().stream().mapToDouble(Expected.Period::mass).sum();
        for (int motif = 0; motif < expected.motifs().size(); motif++) {
            Expected.Motif each = expected.motifs().get(motif);
            for (Expected.Period period : expected.periods()) {
                walkIns(visits, motif, period, random, busier * each.walkIns() * period.weight() / mass);
            }
            appointments(visits, motif, random);
        }
        return new StaffedDay(skills, duties, visits, closing);
    }

    private void walkIns(List<Visit> visits, int motif, Expected.Period period, SplittableRandom random, double rate) {
        if (rate <= 0) {
            return;
        }
        double instant = period.start() - Math.log(1 - random.nextDouble()) / rate;
        while (instant < period.end()) {
            int kind = random.nextDouble() < expected.priority() ? 1 : 0;
            long arrival = Math.round(instant);
            visits.add(visit(visits.size(), motif, kind, arrival, arrival, random));
            instant -= Math.log(1 - random.nextDouble()) / rate;
        }
    }

    private void appointments(List<Visit> visits, int motif, SplittableRandom random) {
        List<Long> hours = hours(motif);
        double booked = hours.isEmpty() ? 0 : expected.motifs().get(motif).booked();
        long count = (long) booked + (random.nextDouble() < booked - (long) booked ? 1 : 0);
        int first = hours.isEmpty() ? 0 : random.nextInt(hours.size());
        for (long place = 0; place < count; place++) {
            long hour = hours.get((int) ((first + place * hours.size() / count) % hours.size()));
            boolean absent = random.nextDouble() < expected.punctuality().noShow();
            double shift =
                    random.nextGaussian() * expected.punctuality().spread().toMillis();
            long came = hour - expected.punctuality().earliness().toMillis() + Math.round(shift);
            if (!absent) {
                long arrival = Math.max(came, hours.get(0) - HALF_HOUR);
                visits.add(visit(visits.size(), motif, 2, arrival, Math.max(arrival, hour), random));
            }
        }
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

    private Visit visit(int id, int motif, int kind, long arrival, long reference, SplittableRandom random) {
        Expected.Motif each = expected.motifs().get(motif);
        double variance = Math.log1p(each.variation() * each.variation());
        double service = Math.exp(Math.log(each.mean()) - variance / 2 + Math.sqrt(variance) * random.nextGaussian());
        return Visit.waiting(id, motif, kind, arrival, reference)
                .taking(Math.max(1_000, Math.round(service)))
                .leavingAt(reference + Patience.draw(random));
    }
}
