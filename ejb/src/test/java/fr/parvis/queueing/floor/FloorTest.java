package fr.parvis.queueing.floor;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.queueing.DeskFloor;
import fr.parvis.queueing.RuleSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FloorTest {

    private static final long MINUTE = 60_000;
    private static final double[] MEAN = {10 * MINUTE, 20 * MINUTE};
    private final BalancedOrder order = new BalancedOrder(DeskFloor.scales(RuleSettings.standard()));

    /** Counter 0 does both motifs, counter 1 the first only; both on duty and free. */
    private static Floor two() {
        boolean[][] able = {{true, true}, {true, false}};
        Floor floor = new Floor(new Skills(able, new boolean[2][0], MEAN, new double[] {1, 1}));
        for (int counter = 0; counter < 2; counter++) {
            floor.free(counter, 0);
            floor.duty(counter, true);
        }
        return floor;
    }

    private static Visit visit(long id, int motif, long arrival) {
        return Visit.waiting(id, motif, 0, arrival, arrival).taking(10 * MINUTE);
    }

    @Test
    void a_motif_is_scarcer_when_a_counter_goes_or_is_wanted_for_more() {
        Floor floor = two();
        Visit first = visit(1, 0, 0);
        floor.join(first);
        assertThat(floor.scarcity(first, 1)).isEqualTo(1 / 2.0);
        floor.join(visit(2, 1, 0));
        assertThat(floor.scarcity(first, 1)).isEqualTo(1 / 1.5);
        floor.duty(1, false);
        assertThat(floor.scarcity(first, 1)).isEqualTo(2);
        assertThat(floor.scarcity(first, 2)).isEqualTo(4);
        assertThat(floor.scarcity(first, 1)).isEqualTo(2);
        floor.leave(1);
        assertThat(floor.scarcity(first, 1)).isEqualTo(1);
    }

    @Test
    void a_visitor_kept_for_one_counter_has_that_counter_only() {
        Floor floor = two();
        Visit free = visit(1, 0, 0);
        Visit kept = visit(2, 0, 0).with(new Visit.Wishes(-1, 0, Long.MIN_VALUE));
        floor.join(free);
        floor.join(kept);
        floor.join(visit(3, 1, 0));
        assertThat(floor.scarcity(free, 1)).isEqualTo(1 / 1.5);
        assertThat(floor.scarcity(kept, 1)).isEqualTo(2);
    }

    @Test
    void a_visitor_kept_for_the_first_counter_is_taken_nowhere_else_and_counts_no_other_as_able() {
        Floor floor = two();
        Visit kept = visit(1, 0, 0).with(new Visit.Wishes(-1, 0, Long.MIN_VALUE));
        floor.join(kept);
        assertThat(order.next(floor, 1, MINUTE)).isEqualTo(CallOrder.NOBODY);
        assertThat(order.next(floor, 0, MINUTE)).isZero();
        assertThat(floor.capable(kept)).isEqualTo(1);
        assertThat(floor.capable(visit(2, 0, 0))).isEqualTo(2);
        assertThat(floor.capable(visit(3, 1, 0))).isEqualTo(1);
        floor.duty(1, false);
        assertThat(floor.capable(visit(2, 0, 0))).isEqualTo(1);
        floor.duty(0, false);
        floor.duty(1, true);
        assertThat(floor.capable(kept)).isZero();
    }

    @Test
    void of_free_counters_the_one_with_fewest_motifs_calls_then_the_longest_idle() {
        Floor floor = two();
        floor.free(1, 5 * MINUTE);
        assertThat(order.callsBefore(floor, 1, 0)).isTrue();
        assertThat(order.callsBefore(floor, 0, 1)).isFalse();
        boolean[][] alike = {{true, true}, {true, true}};
        Floor equal = new Floor(new Skills(alike, new boolean[2][0], MEAN, new double[] {1, 1}));
        equal.free(0, 5 * MINUTE);
        equal.free(1, 4 * MINUTE);
        assertThat(order.callsBefore(equal, 1, 0)).isTrue();
        equal.free(1, 5 * MINUTE);
        assertThat(order.callsBefore(equal, 0, 1)).isTrue();
        assertThat(order.callsBefore(equal, 1, 0)).isFalse();
    }

    @Test
    void the_same_order_serves_another_desk_by_the_services_of_that_desk() {
        boolean[][] able = {{true, true}};
        double[] share = {1, 1};
        Floor floor = new Floor(new Skills(able, new boolean[1][0], MEAN, share));
        Floor other = new Floor(new Skills(able, new boolean[1][0], new double[] {30 * MINUTE, 2 * MINUTE}, share));
        for (Floor each : List.of(floor, other)) {
            each.join(visit(1, 0, 0));
            each.join(visit(2, 1, 0));
        }
        assertThat(order.next(floor, 0, 10 * MINUTE)).isZero();
        assertThat(order.next(other, 0, 10 * MINUTE)).isEqualTo(1);
        assertThat(order.next(floor, 0, 10 * MINUTE)).isZero();
    }

    @Test
    void a_counter_that_was_never_free_calls_nobody() {
        List<String> told = new ArrayList<>();
        Floor floor = new Floor(
                new Skills(new boolean[][] {{true}}, new boolean[1][0], new double[] {MINUTE}, new double[] {1}));
        Duties duties = new Duties(List.of(List.of(new Duties.Shift(0, 60 * MINUTE, true))));
        new FloorRun(floor, duties, order, telling(told))
                .run(0, List.of(visit(1, 0, 0)).iterator());
        assertThat(told).isEmpty();
    }

    @Test
    void whatever_happened_before_scarcity_is_that_of_the_floor_as_it_is() {
        SplittableRandom random = new SplittableRandom(3);
        Floor floor = two();
        for (int step = 0; step < 2_000; step++) {
            int what = random.nextInt(3);
            if (what == 0 || floor.size() == 0) {
                floor.join(visit(step, random.nextInt(2), random.nextInt(50)));
            } else if (what == 1) {
                floor.leave(random.nextInt(floor.size()));
            } else {
                floor.duty(random.nextInt(2), random.nextBoolean());
            }
            for (int place = 0; place < floor.size(); place++) {
                Visit visit = floor.at(place);
                assertThat(floor.scarcity(visit, 0.5)).isEqualTo(Math.pow(floor.scarcity(visit), 0.5));
            }
        }
    }

    @Test
    void who_has_waited_long_enough_leaves_at_that_very_instant() {
        List<String> told = new ArrayList<>();
        Visit served = visit(1, 0, 0).taking(60 * MINUTE);
        Visit early = visit(2, 0, MINUTE).leavingAt(20 * MINUTE);
        Visit later = visit(3, 0, 2 * MINUTE).leavingAt(30 * MINUTE);
        Visit comes = visit(4, 0, 25 * MINUTE).leavingAt(27 * MINUTE);
        run(1, List.of(served, early, later, comes), told);
        assertThat(told).containsExactly("1 called 0", "2 left 20", "4 left 27", "3 left 30");
    }

    @Test
    void who_leaves_at_the_instant_of_coming_is_not_called() {
        List<String> told = new ArrayList<>();
        run(1, List.of(visit(1, 0, 0).leavingAt(0), visit(2, 0, MINUTE)), told);
        assertThat(told).containsExactly("1 left 0", "2 called 1");
    }

    @Test
    void a_counter_busy_since_before_the_run_does_not_hide_one_that_is_free() {
        List<String> told = new ArrayList<>();
        run(2, List.of(visit(1, 0, 0), visit(2, 0, 0)), told);
        assertThat(told).containsExactly("1 called 0", "2 called 5");
    }

    /** With one counter free, or with two of which one is occupied for five minutes. */
    private void run(int counters, List<Visit> visits, List<String> told) {
        boolean[][] able = new boolean[counters][1];
        List<List<Duties.Shift>> shifts = new ArrayList<>();
        for (boolean[] counter : able) {
            counter[0] = true;
            shifts.add(List.of(new Duties.Shift(0, 120 * MINUTE, true)));
        }
        Floor floor = new Floor(new Skills(able, new boolean[counters][0], new double[] {MEAN[0]}, new double[] {1}));
        floor.free(0, 0);
        FloorRun run = new FloorRun(floor, new Duties(shifts), order, telling(told));
        if (counters == 2) {
            run.occupy(1, 5 * MINUTE);
        }
        run.run(0, visits.iterator());
    }

    private static FloorRun.Follower telling(List<String> told) {
        return new FloorRun.Follower() {
            @Override
            public boolean started(Visit visit, int counter, long now) {
                return told.add(visit.id() + " called " + now / MINUTE);
            }

            @Override
            public boolean left(Visit visit, long now) {
                return told.add(visit.id() + " left " + now / MINUTE);
            }
        };
    }
}
