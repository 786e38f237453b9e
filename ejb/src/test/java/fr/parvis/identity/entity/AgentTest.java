package fr.parvis.identity.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AgentTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final AgentSheet SHEET =
            new AgentSheet("Nadia", true, Set.of(Role.AGENT), Set.of(1L), Set.of(2L), Set.of("fr"));

    private final Agent agent = new Agent("nadia", "$argon2id$hash", SHEET);

    @Test
    void four_wrong_passwords_are_forgiven() {
        wrong(4);
        assertThat(agent.lockedAt(NOW)).isFalse();
    }

    @Test
    void the_fifth_locks_for_five_minutes() {
        wrong(5);
        assertThat(agent.lockedUntil()).isEqualTo(NOW.plus(Duration.ofMinutes(5)));
        assertThat(agent.lockedAt(NOW.plus(Duration.ofMinutes(5)))).isFalse();
    }

    @Test
    void each_further_one_locks_twice_as_long_but_never_more_than_an_hour() {
        wrong(6);
        assertThat(agent.lockedUntil()).isEqualTo(NOW.plus(Duration.ofMinutes(10)));
        wrong(2);
        assertThat(agent.lockedUntil()).isEqualTo(NOW.plus(Duration.ofMinutes(40)));
        wrong(1_000);
        assertThat(agent.lockedUntil()).isEqualTo(NOW.plus(Duration.ofHours(1)));
    }

    @Test
    void the_right_one_forgets_the_wrong_ones() {
        wrong(4);
        agent.rightPassword();
        wrong(4);
        assertThat(agent.lockedAt(NOW)).isFalse();
    }

    @Test
    void a_new_password_unlocks() {
        wrong(5);
        agent.changePassword("$argon2id$other");
        assertThat(agent.lockedAt(NOW)).isFalse();
    }

    @Test
    void a_password_is_never_kept_as_it_is() {
        assertThatIllegalArgumentException().isThrownBy(() -> agent.changePassword("bonjour"));
    }

    private void wrong(int times) {
        for (int i = 0; i < times; i++) {
            agent.wrongPassword(NOW);
        }
    }
}
