package fr.parvis.queueing.rule;

import static fr.parvis.queueing.rule.Desks.LONG;
import static fr.parvis.queueing.rule.Desks.SHORT;
import static fr.parvis.queueing.rule.Desks.at_ten;
import static fr.parvis.queueing.rule.Desks.ten;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.queueing.rule.Reason.Factor;
import fr.parvis.queueing.rule.Reason.Kind;
import org.junit.jupiter.api.Test;

class ReasonTest {

    private static Reason reason(Desks desk) {
        return new CallRule().next(desk.desk(), 1).orElseThrow().reason();
    }

    @Test
    void a_due_appointment_passes_for_its_urgency_and_says_until_when() {
        Reason reason = reason(at_ten().free(1, SHORT).walkIn(1, SHORT, 15).booked(2, SHORT, 10, -3));
        assertThat(reason.strongest()).extracting(Factor::kind).containsExactly(Kind.URGENCY);
        assertThat(reason.runnerUp().ticketId()).isEqualTo(1);
        assertThat(reason.passBefore()).isEqualTo(ten(7));
        assertThat(reason.appointmentTime()).isEqualTo(ten(-3));
    }

    @Test
    void the_only_counter_for_a_motif_is_told_so() {
        Reason reason = reason(
                at_ten().free(1, SHORT, LONG).busy(2, SHORT).walkIn(1, SHORT, 9).walkIn(2, LONG, 8));
        assertThat(reason.strongest()).extracting(Factor::kind).containsExactly(Kind.SCARCE_SKILL);
        assertThat(reason.capableCounters()).isEqualTo(1);
    }

    @Test
    void past_the_ceiling_the_tier_decides() {
        Reason reason = reason(at_ten().free(1, SHORT).walkIn(1, SHORT, 46).booked(2, SHORT, 10, -3));
        assertThat(reason.strongest()).extracting(Factor::kind).containsExactly(Kind.TIER);
        assertThat(reason.winner().tier()).isEqualTo(Tier.PAST_CEILING);
        assertThat(reason.passBefore()).isNull();
    }

    @Test
    void a_visitor_alone_needs_no_comparison() {
        Reason reason = reason(at_ten().free(1, SHORT).walkIn(1, SHORT, 4));
        assertThat(reason.runnerUp()).isNull();
        assertThat(reason.strongest()).isEmpty();
        assertThat(reason.holds()).isTrue();
    }

    @Test
    void equal_standings_are_settled_by_arrival() {
        Reason reason =
                reason(at_ten().free(1, SHORT, LONG).walkIn(4, SHORT, 25).walkIn(3, LONG, 26));
        assertThat(reason.winner().ticketId()).isEqualTo(3);
        assertThat(reason.strongest()).extracting(Factor::kind).containsExactly(Kind.ARRIVED_FIRST);
    }

    @Test
    void a_reason_that_was_altered_does_not_hold() {
        Reason reason = reason(at_ten().free(1, SHORT).walkIn(1, SHORT, 15).booked(2, SHORT, 10, -3));
        Reason altered = new Reason(reason.visitorClass(), reason.runnerUp(), reason.winner(), null, null, 1);
        assertThat(altered.holds()).isFalse();
    }
}
