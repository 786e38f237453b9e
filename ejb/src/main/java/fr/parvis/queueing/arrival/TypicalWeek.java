package fr.parvis.queueing.arrival;

import fr.parvis.queueing.arrival.law.LognormalPatience;
import fr.parvis.queueing.arrival.law.Punctuality;
import fr.parvis.queueing.arrival.law.SiteLaw;
import fr.parvis.queueing.metrics.HalfHours;
import fr.parvis.queueing.room.VisitorClass;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A week like those of the site: Poisson arrivals by half hour, appointments kept as usual, and days that are busier or
 * quieter as a whole by about an eighth.
 */
public final class TypicalWeek implements WeekSource {
    private static final double DAY_VARIATION = SiteLaw.WEEK_DAY_VARIATION.value();

    private final ArrivalProfile profile;
    private final ServicePool services;
    private final Punctuality punctuality;
    private final long seed;

    public TypicalWeek(ArrivalProfile profile, ServicePool services, Punctuality punctuality, long seed) {
        this.profile = profile;
        this.services = services;
        this.punctuality = punctuality;
        this.seed = seed;
    }

    @Override
    public List<List<ArrivingVisitor>> week(int draw) {
        SplittableRandom random = Seeds.of(seed, draw);
        List<List<ArrivingVisitor>> week = new ArrayList<>();
        double[] busier = new double[profile.days()];
        for (int day = 0; day < profile.days(); day++) {
            week.add(new ArrayList<>());
            busier[day] = Math.exp(DAY_VARIATION * random.nextGaussian());
        }
        for (ArrivalProfile.Cell cell : profile.cells()) {
            boolean booked = cell.visitorClass() == VisitorClass.APPOINTMENT;
            double expected = booked ? cell.expected() : cell.expected() * busier[cell.day()];
            int count = booked ? rounded(expected, random) : poisson(expected, random);
            for (int each = 0; each < count; each++) {
                come(week.get(cell.day()), cell, random);
            }
        }
        return week;
    }

    private void come(List<ArrivingVisitor> day, ArrivalProfile.Cell cell, SplittableRandom random) {
        long hour = cell.start() + random.nextLong(HalfHours.MILLIS);
        long service = services.draw(cell.motif(), random);
        long patience = LognormalPatience.draw(random);
        boolean absent = random.nextDouble() < punctuality.noShow();
        double shift = random.nextGaussian() * punctuality.spread().toMillis();
        if (cell.visitorClass() != VisitorClass.APPOINTMENT) {
            day.add(new ArrivingVisitor(cell.motif(), cell.visitorClass(), hour, hour, service, patience));
        } else if (!absent) {
            long slot = cell.start();
            long arrival = Math.max(0, slot - punctuality.earliness().toMillis() + Math.round(shift));
            day.add(new ArrivingVisitor(
                    cell.motif(), cell.visitorClass(), arrival, Math.max(arrival, slot), service, patience));
        }
    }

    private static int rounded(double expected, SplittableRandom random) {
        int whole = (int) expected;
        return whole + (random.nextDouble() < expected - whole ? 1 : 0);
    }

    /** Knuth's product of uniforms; expectations here are a few visitors. */
    private static int poisson(double expected, SplittableRandom random) {
        double limit = Math.exp(-expected);
        double product = random.nextDouble();
        int count = 0;
        while (product > limit) {
            product *= random.nextDouble();
            count++;
        }
        return count;
    }
}
