package fr.parvis.queueing.arrivals;

import fr.parvis.queueing.forecast.Outlook.Punctuality;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiFunction;

/**
 * The same people when another share of them comes by appointment.
 *
 * <p>A walk-in who books comes at the emptiest half hour of that day at which somebody able is planned, as punctually as
 * appointments are kept here; some never come. An appointment given up comes as a walk-in at the hour of some walk-in.
 */
public final class MoreAppointments implements Visitors {
    private static final long SALT = 0x626F6F6B6564L;

    private final Visitors usual;
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
    public MoreAppointments(Visitors usual, double share, Habits habits, long seed) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("no share: " + share);
        }
        this.usual = usual;
        this.share = share;
        this.habits = habits;
        this.seed = seed;
    }

    @Override
    public List<List<Coming>> week(int draw) {
        List<List<Coming>> week = usual.week(draw);
        double all = week.stream().mapToInt(List::size).sum();
        double booked = count(week, Coming.APPOINTMENT);
        double walkIns = count(week, 0);
        double wanted = share * all;
        SplittableRandom random = Seeds.of(seed ^ SALT, draw);
        List<List<Coming>> changed = new ArrayList<>();
        for (int day = 0; day < week.size(); day++) {
            changed.add(
                    wanted >= booked
                            ? booking(day, week.get(day), (wanted - booked) / Math.max(1, walkIns), random)
                            : walkingIn(week.get(day), (booked - wanted) / Math.max(1, booked), random));
        }
        return changed;
    }

    private static double count(List<List<Coming>> week, int kind) {
        return week.stream()
                .flatMap(List::stream)
                .filter(each -> each.kind() == kind)
                .count();
    }

    private List<Coming> booking(int day, List<Coming> usualDay, double chance, SplittableRandom random) {
        int[] taken = new int[48];
        usualDay.stream()
                .filter(each -> each.kind() == Coming.APPOINTMENT)
                .forEach(each ->
                        taken[(int) Math.min(47, Math.max(each.arrival(), each.reference()) / Profile.HALF_HOUR)]++);
        List<Coming> changed = new ArrayList<>();
        for (Coming each : usualDay) {
            boolean books = random.nextDouble() < chance && each.kind() == 0;
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

    private static int emptiest(List<Integer> slots, int[] taken, Coming each) {
        int wish = (int) Math.min(47, each.arrival() / Profile.HALF_HOUR);
        int best = -1;
        for (int slot : slots) {
            boolean better = best < 0
                    || taken[slot] < taken[best]
                    || (taken[slot] == taken[best] && Math.abs(slot - wish) < Math.abs(best - wish));
            best = better ? slot : best;
        }
        return best;
    }

    private Coming booked(Coming each, int slot, double shift) {
        long hour = slot * Profile.HALF_HOUR;
        double late = shift * habits.punctuality().spread().toMillis();
        long arrival = Math.max(0, hour - habits.punctuality().earliness().toMillis() + Math.round(late));
        return new Coming(
                each.motif(), Coming.APPOINTMENT, arrival, Math.max(arrival, hour), each.service(), each.patience());
    }

    private static List<Coming> walkingIn(List<Coming> usualDay, double chance, SplittableRandom random) {
        List<Coming> walkIns =
                usualDay.stream().filter(each -> each.kind() == 0).toList();
        List<Coming> changed = new ArrayList<>();
        for (Coming each : usualDay) {
            boolean walks = random.nextDouble() < chance && each.kind() == Coming.APPOINTMENT;
            double place = random.nextDouble();
            long hour = walkIns.isEmpty()
                    ? each.arrival()
                    : walkIns.get((int) (place * walkIns.size())).arrival();
            changed.add(walks ? new Coming(each.motif(), 0, hour, hour, each.service(), each.patience()) : each);
        }
        return changed;
    }
}
