package fr.parvis.queueing.rule;

import static fr.parvis.queueing.rule.Desks.LONG;
import static fr.parvis.queueing.rule.Desks.SHORT;
import static fr.parvis.queueing.rule.Desks.at_ten;
import static fr.parvis.queueing.rule.Desks.ten;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.queueing.room.Language;
import fr.parvis.queueing.room.OpenCounter;
import fr.parvis.queueing.room.RoomState;
import fr.parvis.queueing.room.VisitorClass;
import fr.parvis.queueing.room.WaitingTicket;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CallRuleTest {

    @Test
    void the_longest_wait_passes_first_when_nothing_else_differs() {
        assertThat(at_ten().free(1, SHORT, LONG)
                        .walkIn(1, SHORT, 5)
                        .walkIn(2, LONG, 8)
                        .calledAt(1))
                .isEqualTo(2);
    }

    @Test
    void a_due_appointment_passes_before_an_earlier_walk_in() {
        assertThat(at_ten().free(1, SHORT)
                        .walkIn(1, SHORT, 15)
                        .booked(2, SHORT, 10, -3)
                        .calledAt(1))
                .isEqualTo(2);
    }

    @Test
    void a_priority_visitor_passes_before_an_earlier_walk_in() {
        assertThat(at_ten().free(1, SHORT)
                        .walkIn(1, SHORT, 15)
                        .priority(2, SHORT, 3)
                        .calledAt(1))
                .isEqualTo(2);
    }

    @Test
    void an_early_appointment_lets_walk_ins_pass() {
        assertThat(at_ten().free(1, SHORT)
                        .walkIn(1, SHORT, 1)
                        .booked(2, SHORT, 5, 15)
                        .calledAt(1))
                .isEqualTo(1);
    }

    @Test
    void an_early_appointment_is_served_when_nobody_else_can_be() {
        assertThat(at_ten().free(1, SHORT).booked(2, SHORT, 5, 40).calledAt(1)).isEqualTo(2);
    }

    @Test
    void somebody_much_too_late_for_the_appointment_is_served_as_a_walk_in() {
        RuleSettings usual = RuleSettings.standard();
        RuleSettings strict = new RuleSettings(
                usual.expectations(),
                usual.balance(),
                usual.ceiling(),
                usual.earlyTolerance(),
                Duration.ofMinutes(30),
                usual.tuning());
        Desks desk = at_ten().free(1, SHORT).walkIn(1, SHORT, 5).booked(2, SHORT, 1, -40);
        assertThat(desk.calledAt(1)).isEqualTo(2);
        assertThat(desk.ruled(strict).calledAt(1)).isEqualTo(1);
    }

    @Test
    void beyond_the_ceiling_the_longest_wait_passes_before_everybody() {
        assertThat(at_ten().free(1, SHORT, LONG)
                        .walkIn(1, SHORT, 46)
                        .walkIn(2, LONG, 50)
                        .booked(3, SHORT, 10, -5)
                        .calledAt(1))
                .isEqualTo(2);
    }

    @Test
    void below_the_ceiling_a_late_walk_in_still_lets_the_appointment_pass() {
        assertThat(at_ten().free(1, SHORT)
                        .walkIn(1, SHORT, 44)
                        .booked(3, SHORT, 10, -5)
                        .calledAt(1))
                .isEqualTo(3);
    }

    @Test
    void the_slider_brings_the_ceiling_down() {
        RuleSettings nobodyTooLong = RuleSettings.standard().withBalance(1);
        assertThat(at_ten().free(1, SHORT)
                        .ruled(nobodyTooLong)
                        .walkIn(1, SHORT, 31)
                        .booked(3, SHORT, 10, -5)
                        .calledAt(1))
                .isEqualTo(1);
    }

    @Test
    void a_short_motif_passes_before_a_long_one_of_equal_wait() {
        assertThat(at_ten().free(1, SHORT, LONG)
                        .lasting(5, 25)
                        .walkIn(1, LONG, 9)
                        .walkIn(2, SHORT, 8)
                        .calledAt(1))
                .isEqualTo(2);
    }

    @Test
    void once_late_the_length_of_a_service_no_longer_decides() {
        Desks desk = at_ten().free(1, SHORT, LONG).lasting(5, 25);
        assertThat(desk.walkIn(1, LONG, 29).walkIn(2, SHORT, 28).calledAt(1)).isEqualTo(1);
    }

    @Test
    void once_late_the_class_weighs_less_than_a_scarce_skill() {
        Desks desk = at_ten().free(1, SHORT, LONG).walkIn(1, LONG, 25).booked(2, SHORT, 20, -15);
        assertThat(desk.calledAt(1)).isEqualTo(2);
        assertThat(desk.busy(2, SHORT).calledAt(1)).isEqualTo(1);
        RuleSettings.Tuning asBefore = new RuleSettings.Tuning(0.2, 0.5, 1, 2);
        assertThat(desk.ruled(RuleSettings.standard().withTuning(asBefore)).calledAt(1))
                .isEqualTo(2);
    }

    @Test
    void among_the_late_the_first_to_have_come_passes_whatever_the_number() {
        assertThat(at_ten().free(1, SHORT, LONG)
                        .walkIn(2, LONG, 29)
                        .walkIn(1, SHORT, 28)
                        .calledAt(1))
                .isEqualTo(2);
    }

    @Test
    void exactly_at_the_target_nobody_is_late_and_exactly_at_the_ceiling_nobody_beyond() {
        Desks desk = at_ten().free(1, SHORT, LONG);
        assertThat(desk.walkIn(1, LONG, 20).walkIn(2, SHORT, 19).calledAt(1)).isEqualTo(1);
        assertThat(desk.walkIn(3, SHORT, 45).calledAt(1)).isEqualTo(1);
        assertThat(desk.walkIn(4, SHORT, 46).calledAt(1)).isEqualTo(4);
    }

    @Test
    void exactly_ten_minutes_ahead_an_appointment_is_no_longer_too_early() {
        Desks desk = at_ten().free(1, SHORT, LONG).walkIn(1, LONG, 0);
        assertThat(desk.booked(2, SHORT, 5, 10).calledAt(1)).isEqualTo(2);
    }

    @Test
    void of_two_appointments_far_ahead_the_shorter_passes() {
        assertThat(at_ten().free(1, SHORT, LONG)
                        .lasting(5, 25)
                        .booked(1, LONG, 5, 15)
                        .booked(2, SHORT, 4, 15)
                        .calledAt(1))
                .isEqualTo(2);
    }

    @Test
    void a_counter_alone_for_a_motif_keeps_to_it() {
        Desks desk = at_ten().free(1, SHORT, LONG).walkIn(1, SHORT, 9).walkIn(2, LONG, 8);
        assertThat(desk.calledAt(1)).isEqualTo(1);
        assertThat(desk.busy(2, SHORT).busy(3, SHORT).calledAt(1)).isEqualTo(2);
    }

    @Test
    void a_visitor_of_another_language_waits_for_the_counter_that_speaks_it() {
        Desks desk = at_ten().free(1, SHORT, LONG)
                .ticket(WaitingTicket.arrived(1, SHORT, VisitorClass.WALK_IN, ten(-9))
                        .speaking(new Language("ar")))
                .walkIn(2, LONG, 7);
        assertThat(desk.calledAt(1)).isEqualTo(1);
        desk.counter(new OpenCounter(2, 102, Set.of(SHORT, LONG), Set.of(new Language("ar")), null));
        assertThat(desk.calledAt(1)).isEqualTo(2);
        assertThat(desk.calledAt(2)).isEqualTo(1);
    }

    @Test
    void nobody_is_left_unserved_for_a_language() {
        Desks desk = at_ten().free(1, SHORT)
                .counter(new OpenCounter(2, 102, Set.of(SHORT), Set.of(new Language("ar")), null))
                .ticket(WaitingTicket.arrived(1, SHORT, VisitorClass.WALK_IN, ten(-1))
                        .speaking(new Language("ar")));
        assertThat(desk.calledAt(1)).isEqualTo(1);
    }

    @Test
    void a_visitor_kept_for_an_agent_on_duty_is_called_by_nobody_else() {
        Desks desk = at_ten().free(1, SHORT)
                .busy(2, SHORT)
                .ticket(WaitingTicket.arrived(1, SHORT, VisitorClass.WALK_IN, ten(-9))
                        .keptFor(102))
                .walkIn(2, SHORT, 3);
        assertThat(desk.calledAt(1)).isEqualTo(2);
        assertThat(desk.calledAt(2)).isEqualTo(1);
    }

    @Test
    void a_visitor_kept_for_an_agent_who_is_away_is_called_by_anybody() {
        assertThat(at_ten().free(1, SHORT)
                        .ticket(WaitingTicket.arrived(1, SHORT, VisitorClass.WALK_IN, ten(-9))
                                .keptFor(999))
                        .calledAt(1))
                .isEqualTo(1);
    }

    @Test
    void a_visitor_put_back_is_not_called_before_the_hour_said() {
        WaitingTicket ticket = WaitingTicket.arrived(1, SHORT, VisitorClass.WALK_IN, ten(-30));
        assertThat(at_ten().free(1, SHORT)
                        .ticket(ticket.putBack(ten(2), ten(-30)))
                        .calledAt(1))
                .isNull();
        assertThat(at_ten().free(1, SHORT)
                        .ticket(ticket.putBack(ten(0), ten(-30)))
                        .calledAt(1))
                .isEqualTo(1);
    }

    @Test
    void a_visitor_put_back_stands_at_the_chosen_place() {
        WaitingTicket ticket = WaitingTicket.arrived(1, SHORT, VisitorClass.WALK_IN, ten(-30));
        assertThat(at_ten().free(1, SHORT)
                        .ticket(ticket.putBack(null, ten(-7)))
                        .walkIn(2, SHORT, 8)
                        .walkIn(3, SHORT, 6)
                        .calledAt(1))
                .isEqualTo(2);
    }

    @Test
    void a_counter_calls_nobody_whose_motif_it_cannot_do() {
        assertThat(at_ten().free(1, SHORT).walkIn(1, LONG, 60).calledAt(1)).isNull();
    }

    @Test
    void a_counter_that_is_closed_calls_nobody() {
        assertThat(at_ten().free(1, SHORT).walkIn(1, SHORT, 10).calledAt(7)).isNull();
    }

    @Test
    void free_counters_call_fewest_motifs_first_then_longest_idle() {
        Desks desk = at_ten().free(3, SHORT, LONG)
                .busy(4, SHORT)
                .counter(new OpenCounter(1, 101, Set.of(SHORT), Set.of(), ten(-1)))
                .counter(new OpenCounter(2, 102, Set.of(LONG), Set.of(), ten(-2)));
        IndexedDesk indexed = new IndexedDesk(desk.desk());
        RoomState room = indexed.room();
        ScoreOrder order = new ScoreOrder(RuleSettings.standard());
        assertThat(order.callsBefore(room, indexed.counter(2), indexed.counter(1)))
                .isTrue();
        assertThat(order.callsBefore(room, indexed.counter(1), indexed.counter(3)))
                .isTrue();
        assertThat(room.idle(indexed.counter(4))).isFalse();
    }
}
