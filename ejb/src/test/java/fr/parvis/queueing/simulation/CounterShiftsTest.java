package fr.parvis.queueing.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.parvis.queueing.room.QueuedVisit;
import fr.parvis.queueing.simulation.CounterShifts.Shift;
import java.util.List;
import org.junit.jupiter.api.Test;

class CounterShiftsTest {

    private final CounterShifts duties = new CounterShifts(
            List.of(List.of(new Shift(9, 12, false), new Shift(14, 17, true)), List.of(new Shift(8, 10, true))));

    @Test
    void a_counter_calls_from_the_start_of_a_shift_until_just_before_its_end() {
        assertThat(List.of(8L, 9L, 11L, 12L, 13L, 14L, 16L))
                .extracting(hour -> duties.mayCall(0, hour))
                .containsExactly(false, true, true, false, false, true, true);
    }

    @Test
    void a_draining_counter_goes_on_after_its_last_shift() {
        assertThat(List.of(7L, 8L, 10L, 23L))
                .extracting(hour -> duties.mayCall(1, hour))
                .containsExactly(false, true, true, true);
        assertThat(duties.mayCall(0, 17)).isTrue();
    }

    @Test
    void draining_is_not_planned() {
        assertThat(duties.planned(1, 8, 10)).isTrue();
        assertThat(duties.planned(1, 9, 11)).isFalse();
        assertThat(duties.planned(0, 11, 14)).isFalse();
    }

    @Test
    void duties_change_at_the_start_and_end_of_every_shift() {
        assertThat(duties.opening()).isEqualTo(8);
        assertThat(List.of(7L, 8L, 9L, 12L, 16L)).extracting(duties::nextChange).containsExactly(8L, 9L, 10L, 14L, 17L);
        assertThat(duties.nextChange(17)).isEqualTo(QueuedVisit.NEVER);
        assertThat(new CounterShifts(List.of()).opening()).isEqualTo(QueuedVisit.NEVER);
    }

    @Test
    void no_shift_ends_before_it_begins() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Shift(9, 8, true));
        assertThat(new Shift(9, 9, true).end()).isEqualTo(9);
    }
}
