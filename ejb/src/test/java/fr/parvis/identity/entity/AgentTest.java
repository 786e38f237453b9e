package fr.parvis.identity.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.parvis.identity.AgentSheet;
import fr.parvis.identity.Role;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AgentTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final AgentSheet SHEET =
            new AgentSheet("Nadia", true, Set.of(Role.AGENT), Set.of(1L), Set.of(2L), Set.of("fr"));

    private final Agent agent = new Agent("nadia", "$argon2id$hash", SHEET, NOW);

    @Test
    void a_password_that_somebody_else_set_is_for_one_use() {
        assertThat(agent.mustChoosePassword()).isTrue();
        agent.signedIn(NOW);
        assertThat(agent.firstPasswordOver(NOW.plus(Agent.FIRST_USE))).isFalse();
        assertThat(agent.firstPasswordOver(NOW.plus(Agent.FIRST_USE).plusSeconds(1)))
                .isTrue();
    }

    @Test
    void a_password_for_one_use_waits_a_week_for_it() {
        assertThat(agent.firstPasswordOver(NOW.plus(Agent.FIRST_LIFE))).isFalse();
        assertThat(agent.firstPasswordOver(NOW.plus(Agent.FIRST_LIFE).plusSeconds(1)))
                .isTrue();
    }

    @Test
    void a_password_of_their_own_stays_and_is_another_edition() {
        int before = agent.passwordEdition();
        agent.changePassword("$argon2id$other", PasswordBy.OWNER, NOW);
        agent.signedIn(NOW);

        assertThat(agent.mustChoosePassword()).isFalse();
        assertThat(agent.firstPasswordOver(NOW.plus(Agent.FIRST_LIFE.multipliedBy(100))))
                .isFalse();
        assertThat(agent.passwordEdition()).isEqualTo(before + 1);
    }

    @Test
    void a_password_is_never_kept_as_it_is() {
        assertThatIllegalArgumentException().isThrownBy(() -> agent.changePassword("bonjour", PasswordBy.OWNER, NOW));
    }
}
