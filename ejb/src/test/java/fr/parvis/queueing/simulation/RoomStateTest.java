package fr.parvis.queueing.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.queueing.room.QueuedVisit;
import fr.parvis.queueing.room.RoomState;
import fr.parvis.queueing.room.Skills;
import fr.parvis.queueing.room.VisitorClass;
import fr.parvis.queueing.rule.CallOrder;
import fr.parvis.queueing.rule.RuleSettings;
import fr.parvis.queueing.rule.ScoreOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RoomStateTest {

    private static final long MINUTE = 60_000;
    private static final double[] MEAN = {10 * MINUTE, 20 * MINUTE};
    private final ScoreOrder order = new ScoreOrder(RuleSettings.standard());

    /** Counter 0 does both motifs, counter 1 the first only; both on duty and free. */
    private static RoomState two() {
        boolean[][] able = {{true, true}, {true, false}};
        RoomState room = new RoomState(new Skills(able, new boolean[2][0], MEAN, new double[] {1, 1}));
        for (int counter = 0; counter < 2; counter++) {
            room.free(counter, 0);
            room.duty(counter, true);
        }
        return room;
    }

    private static QueuedVisit visit(long id, int motif, long arrival) {
        return QueuedVisit.waiting(id, motif, VisitorClass.WALK_IN, arrival, arrival)
                .taking(10 * MINUTE);
    }

    @Test
    void a_motif_is_scarcer_when_a_counter_goes_or_is_wanted_for_more() {
        RoomState room = two();
        QueuedVisit first = visit(1, 0, 0);
        room.join(first);
        assertThat(room.scarcity(first, 1)).isEqualTo(1 / 2.0);
        room.join(visit(2, 1, 0));
        assertThat(room.scarcity(first, 1)).isEqualTo(1 / 1.5);
        room.duty(1, false);
        assertThat(room.scarcity(first, 1)).isEqualTo(2);
        assertThat(room.scarcity(first, 2)).isEqualTo(4);
        assertThat(room.scarcity(first, 1)).isEqualTo(2);
        room.leave(1);
        assertThat(room.scarcity(first, 1)).isEqualTo(1);
    }

    @Test
    void a_visitor_kept_for_one_counter_has_that_counter_only() {
        RoomState room = two();
        QueuedVisit free = visit(1, 0, 0);
        QueuedVisit kept = visit(2, 0, 0).with(new QueuedVisit.Wishes(-1, 0, Long.MIN_VALUE));
        room.join(free);
        room.join(kept);
        room.join(visit(3, 1, 0));
        assertThat(room.scarcity(free, 1)).isEqualTo(1 / 1.5);
        assertThat(room.scarcity(kept, 1)).isEqualTo(2);
    }

    @Test
    void a_visitor_kept_for_the_first_counter_is_taken_nowhere_else_and_counts_no_other_as_able() {
        RoomState room = two();
        QueuedVisit kept = visit(1, 0, 0).with(new QueuedVisit.Wishes(-1, 0, Long.MIN_VALUE));
        room.join(kept);
        assertThat(order.next(room, 1, MINUTE)).isEqualTo(CallOrder.NOBODY);
        assertThat(order.next(room, 0, MINUTE)).isZero();
        assertThat(room.capable(kept)).isEqualTo(1);
        assertThat(room.capable(visit(2, 0, 0))).isEqualTo(2);
        assertThat(room.capable(visit(3, 1, 0))).isEqualTo(1);
        room.duty(1, false);
        assertThat(room.capable(visit(2, 0, 0))).isEqualTo(1);
        room.duty(0, false);
        room.duty(1, true);
        assertThat(room.capable(kept)).isZero();
    }

    @Test
    void of_free_counters_the_one_with_fewest_motifs_calls_then_the_longest_idle() {
        RoomState room = two();
        room.free(1, 5 * MINUTE);
        assertThat(order.callsBefore(room, 1, 0)).isTrue();
        assertThat(order.callsBefore(room, 0, 1)).isFalse();
        boolean[][] alike = {{true, true}, {true, true}};
        RoomState equal = new RoomState(new Skills(alike, new boolean[2][0], MEAN, new double[] {1, 1}));
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
        RoomState room = new RoomState(new Skills(able, new boolean[1][0], MEAN, share));
        RoomState other =
                new RoomState(new Skills(able, new boolean[1][0], new double[] {30 * MINUTE, 2 * MINUTE}, share));
        for (RoomState each : List.of(room, other)) {
            each.join(visit(1, 0, 0));
            each.join(visit(2, 1, 0));
        }
        assertThat(order.next(room, 0, 10 * MINUTE)).isZero();
        assertThat(order.next(other, 0, 10 * MINUTE)).isEqualTo(1);
        assertThat(order.next(room, 0, 10 * MINUTE)).isZero();
    }

    @Test
    void a_counter_that_was_never_free_calls_nobody() {
        List<String> told = new ArrayList<>();
        RoomState room = new RoomState(
                new Skills(new boolean[][] {{true}}, new boolean[1][0], new double[] {MINUTE}, new double[] {1}));
        CounterShifts duties = new CounterShifts(List.of(List.of(new CounterShifts.Shift(0, 60 * MINUTE, true))));
        new EventSimulation(room, duties, order, telling(told))
                .run(0, List.of(visit(1, 0, 0)).iterator());
        assertThat(told).isEmpty();
    }

    @Test
    void whatever_happened_before_scarcity_is_that_of_the_floor_as_it_is() {
        SplittableRandom random = new SplittableRandom(3);
        RoomState room = two();
        for (int step = 0; step < 2_000; step++) {
            int what = random.nextInt(3);
            if (what == 0 || room.size() == 0) {
                room.join(visit(step, random.nextInt(2), random.nextInt(50)));
            } else if (what == 1) {
                room.leave(random.nextInt(room.size()));
            } else {
                room.duty(random.nextInt(2), random.nextBoolean());
            }
            for (int place = 0; place < room.size(); place++) {
                QueuedVisit visit = room.at(place);
                assertThat(room.scarcity(visit, 0.5)).isEqualTo(Math.pow(room.scarcity(visit), 0.5));
            }
        }
    }

    @Test
    void who_has_waited_long_enough_leaves_at_that_very_instant() {
        List<String> told = new ArrayList<>();
        QueuedVisit served = visit(1, 0, 0).taking(60 * MINUTE);
        QueuedVisit early = visit(2, 0, MINUTE).leavingAt(20 * MINUTE);
        QueuedVisit later = visit(3, 0, 2 * MINUTE).leavingAt(30 * MINUTE);
        QueuedVisit comes = visit(4, 0, 25 * MINUTE).leavingAt(27 * MINUTE);
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
    private void run(int counters, List<QueuedVisit> visits, List<String> told) {
        boolean[][] able = new boolean[counters][1];
        List<List<CounterShifts.Shift>> shifts = new ArrayList<>();
        for (boolean[] counter : able) {
            counter[0] = true;
            shifts.add(List.of(new CounterShifts.Shift(0, 120 * MINUTE, true)));
        }
        RoomState room =
                new RoomState(new Skills(able, new boolean[counters][0], new double[] {MEAN[0]}, new double[] {1}));
        room.free(0, 0);
        EventSimulation run = new EventSimulation(room, new CounterShifts(shifts), order, telling(told));
        if (counters == 2) {
            run.occupy(1, 5 * MINUTE);
        }
        run.run(0, visits.iterator());
    }

    private static EventSimulation.Follower telling(List<String> told) {
        return new EventSimulation.Follower() {
            @Override
            public boolean started(QueuedVisit visit, int counter, long now) {
                return told.add(visit.id() + " called " + now / MINUTE);
            }

            @Override
            public boolean left(QueuedVisit visit, long now) {
                return told.add(visit.id() + " left " + now / MINUTE);
            }
        };
    }
}
