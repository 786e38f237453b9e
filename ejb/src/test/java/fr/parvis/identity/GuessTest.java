package fr.parvis.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GuessTest {
    @ParameterizedTest
    @EnumSource(Guess.class)
    void the_first_misses_are_free_and_each_further_one_waits_twice_as_long_up_to_a_limit(Guess guess) {
        assertThat(guess.waitAfter(guess.free() - 1)).isZero();
        assertThat(guess.waitAfter(guess.free())).isEqualTo(Duration.ofMinutes(1));
        assertThat(guess.waitAfter(guess.free() + 1)).isEqualTo(Duration.ofMinutes(2));
        assertThat(guess.waitAfter(guess.free() + 500)).isEqualTo(guess.longest());
        assertThat(guess.longest()).isLessThanOrEqualTo(guess.remembered());
    }

    @Test
    void a_stranger_at_one_address_has_fewer_than_thirty_tries_at_a_login_in_a_day() {
        Duration passed = Duration.ZERO;
        int misses = 0;
        while (passed.compareTo(Duration.ofDays(1)) < 0) {
            misses++;
            passed = passed.plus(Guess.LOGIN_FROM_ADDRESS.waitAfter(misses));
        }

        assertThat(misses).isLessThan(30);
    }
}
