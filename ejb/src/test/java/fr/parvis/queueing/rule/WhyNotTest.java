package fr.parvis.queueing.rule;

import static fr.parvis.queueing.rule.Desks.LONG;
import static fr.parvis.queueing.rule.Desks.SHORT;
import static fr.parvis.queueing.rule.Desks.at_ten;
import static fr.parvis.queueing.rule.Desks.ten;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.queueing.room.VisitorClass;
import fr.parvis.queueing.room.WaitingTicket;
import fr.parvis.queueing.rule.WhyNot.Cause;
import org.junit.jupiter.api.Test;

class WhyNotTest {

    @Test
    void who_came_later_is_told_that_somebody_came_before() {
        assertThat(why(at_ten().free(1, SHORT).walkIn(1, SHORT, 12).walkIn(2, SHORT, 5), 2))
                .isEqualTo(new WhyNot(Cause.EARLIER, false));
    }

    @Test
    void a_walk_in_is_told_of_an_appointment_and_of_a_priority() {
        assertThat(why(at_ten().free(1, SHORT).walkIn(1, SHORT, 12).booked(2, SHORT, 8, -4), 1)
                        .cause())
                .isEqualTo(Cause.APPOINTMENT);
        assertThat(why(at_ten().free(1, SHORT).walkIn(1, SHORT, 9).priority(2, SHORT, 8), 1)
                        .cause())
                .isEqualTo(Cause.PRIORITY);
    }

    @Test
    void beyond_the_ceiling_the_longest_wait_is_named() {
        assertThat(why(at_ten().free(1, SHORT).walkIn(1, SHORT, 60).booked(2, SHORT, 8, -4), 2)
                        .cause())
                .isEqualTo(Cause.LONGEST_WAIT);
    }

    @Test
    void nobody_on_duty_for_the_motif_is_said_first() {
        assertThat(why(at_ten().free(1, SHORT).walkIn(1, LONG, 30), 1)).isEqualTo(new WhyNot(Cause.NO_COUNTER, false));
    }

    @Test
    void later_numbers_may_pass_at_counters_that_cannot_do_it() {
        Desks desk = at_ten().free(1, SHORT)
                .free(2, LONG)
                .walkIn(1, SHORT, 9)
                .walkIn(2, SHORT, 5)
                .walkIn(3, LONG, 2);
        assertThat(why(desk, 2)).isEqualTo(new WhyNot(Cause.EARLIER, true));
    }

    @Test
    void an_appointment_to_come_is_told_its_hour_has_not_come() {
        assertThat(why(at_ten().free(1, SHORT).walkIn(1, SHORT, 9).booked(2, SHORT, 20, 15), 2)
                        .cause())
                .isEqualTo(Cause.EARLY);
    }

    @Test
    void who_was_just_called_is_told_to_stay_near() {
        WaitingTicket skipped =
                WaitingTicket.arrived(2, SHORT, VisitorClass.WALK_IN, ten(-15)).putBack(ten(1), ten(-15));
        assertThat(why(at_ten().free(1, SHORT).walkIn(1, SHORT, 9).ticket(skipped), 2)
                        .cause())
                .isEqualTo(Cause.JUST_CALLED);
    }

    @Test
    void who_is_kept_for_an_agent_is_told_so_unless_next() {
        WaitingTicket kept =
                WaitingTicket.arrived(2, SHORT, VisitorClass.WALK_IN, ten(-3)).keptFor(101);
        Desks desk = at_ten().free(1, SHORT).free(2, SHORT).walkIn(1, SHORT, 9).ticket(kept);
        assertThat(why(desk, 2).cause()).isEqualTo(Cause.KEPT);
    }

    private static WhyNot why(Desks desk, long ticket) {
        return WhyNot.of(desk.desk(), ticket).orElseThrow();
    }
}
