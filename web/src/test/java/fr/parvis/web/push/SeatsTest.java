package fr.parvis.web.push;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SeatsTest {
    private final Seats<String> seats = new Seats<>(2);

    @Test
    void one_line_too_many_ends_the_oldest_of_the_same_holder_and_of_no_other() {
        assertThat(seats.take("device:1", "a")).isEmpty();
        assertThat(seats.take("device:2", "x")).isEmpty();
        assertThat(seats.take("device:1", "b")).isEmpty();
        assertThat(seats.take("device:1", "c")).contains("a");
        assertThat(seats.of("device:1")).isEqualTo(2);
        assertThat(seats.of("device:2")).isEqualTo(1);
    }

    @Test
    void a_seat_is_given_back_once() {
        seats.take("device:1", "a");
        seats.leave("device:1", "a");
        seats.leave("device:1", "a");

        assertThat(seats.of("device:1")).isZero();
    }
}
