package fr.parvis.queueing.arrival;

import fr.parvis.queueing.arrival.law.Punctuality;
import fr.parvis.queueing.metrics.HalfHours;
import fr.parvis.queueing.room.VisitorClass;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiFunction;

/**
 * The same people when another share of them comes by appointment.
 *
 * <p>A walk-in who books comes at the emptiest half hour of that day at which somebody able is planned, as punctually
 * as appointments are kept here; some never come. An appointment given up comes as a walk-in at the hour of some
 * walk-in.
 */
public final class MoreAppointments implements WeekSource {
    private static final long SALT = 0x626F6F6B6564L;

    private final WeekSource usual;
    private final double share;
    private final Habits habits;
    private final long seed;

    /**
     * How a site books.
     *
     * @param punctuality how appointments are kept
     * @param slots the half hours of a day at which a motif could be booked
     */
    public record Habits(Punctuality punctuality, BiFunction<Integer, Integer, List<Integer>> slots) {}

    /** Lets that share of all visitors, 0 to 1, come by appointment. */
    public MoreAppointments(WeekSource usual, double share, Habits habits, long seed) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("no share: " + share);
        }
        this.usual = usual;
        this.share = share;
        this.habits = habits;
        this.seed = seed;
    }

    @Override
    public List<List<ArrivingVisitor>> week(int draw) {
        List<List<ArrivingVisitor>> week = usual.week(draw);
        double all = week.stream().mapToInt(List::size).sum();
        double booked = count(week, VisitorClass.APPOINTMENT);
        double walkIns = count(week, VisitorClass.WALK_IN);
        double wanted = share * all;
        SplittableRandom random = Seeds.of(seed ^ SALT, draw);
        List<List<ArrivingVisitor>> changed = new ArrayList<>();
        for (int day = 0; day < week.size(); day++) {
            changed.add(
                    wanted >= booked
                            ? booking(day, week.get(day), (wanted - booked) / Math.max(1, walkIns), random)
                            : walkingIn(week.get(day), (booked - wanted) / Math.max(1, booked), random));
        }
        return changed;
    }

    private static double count(List<List<ArrivingVisitor>> week, VisitorClass of) {
        return week.stream()
                .flatMap(List::stream)
                .filter(each -> each.visitorClass() == of)
                .count();
    }

    private List<ArrivingVisitor> booking(
            int day, List<ArrivingVisitor> usualDay, double chance, SplittableRandom random) {
        int[] taken = new int[HalfHours.A_DAY];
        usualDay.stream()
                .filter(each -> each.visitorClass() == VisitorClass.APPOINTMENT)
                .forEach(each -> taken[HalfHours.of(Math.max(each.arrival(), each.reference()))]++);
        List<ArrivingVisitor> changed = new ArrayList<>();
        for (ArrivingVisitor each : usualDay) {
            boolean books = random.nextDouble() < chance && each.visitorClass() == VisitorClass.WALK_IN;
            double absent = random.nextDouble();
            double shift = random.nextGaussian();
            int slot = books ? emptiest(habits.slots().apply(day, each.motif()), taken, each) : -1;
            if (slot < 0) {
                changed.add(each);
            } else {
                taken[slot]++;
                if (absent >= habits.punctuality().noShow()) {
                    changed.add(booked(each, slot, shift));
                }
            }
        }
        return changed;
    }

    private static int emptiest(List<Integer> slots, int[] taken, ArrivingVisitor each) {
        int wish = HalfHours.of(each.arrival());
        int best = -1;
        for (int slot : slots) {
            boolean better = best < 0
                    || taken[slot] < taken[best]
                    || (taken[slot] == taken[best] && Math.abs(slot - wish) < Math.abs(best - wish));
            best = better ? slot : best;
        }
        return best;
    }

    private ArrivingVisitor booked(ArrivingVisitor each, int slot, double shift) {
        long hour = slot * HalfHours.MILLIS;
        double late = shift * habits.punctuality().spread().toMillis();
        long arrival = Math.max(0, hour - habits.punctuality().earliness().toMillis() + Math.round(late));
        return new ArrivingVisitor(
                each.motif(),
                VisitorClass.APPOINTMENT,
                arrival,
                Math.max(arrival, hour),
                each.service(),
                each.patience());
    }

    private static List<ArrivingVisitor> walkingIn(
            List<ArrivingVisitor> usualDay, double chance, SplittableRandom random) {
        List<ArrivingVisitor> walkIns = usualDay.stream()
                .filter(each -> each.visitorClass() == VisitorClass.WALK_IN)
                .toList();
        List<ArrivingVisitor> changed = new ArrayList<>();
        for (ArrivingVisitor each : usualDay) {
            boolean walks = random.nextDouble() < chance && each.visitorClass() == VisitorClass.APPOINTMENT;
            double place = random.nextDouble();
            long hour = walkIns.isEmpty()
                    ? each.arrival()
                    : walkIns.get((int) (place * walkIns.size())).arrival();
            changed.add(
                    walks
                            ? new ArrivingVisitor(
                                    each.motif(), VisitorClass.WALK_IN, hour, hour, each.service(), each.patience())
                            : each);
        }
        return changed;
    }
}
