package fr.parvis.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ActorTest {
    @Test
    void a_caller_s_name_says_who_acts() {
        assertThat(Actor.of(() -> "agent:12")).isEqualTo(Actor.agent(12));
        assertThat(Actor.of(() -> "device:7")).isEqualTo(Actor.device(7));
        assertThat(Actor.of(() -> "anonymous")).isEqualTo(Actor.visitor());
    }

    @Test
    void a_visitor_has_no_identifier() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Actor(ActorKind.VISITOR, 4L));
        assertThatIllegalArgumentException().isThrownBy(() -> new Actor(ActorKind.AGENT, null));
    }
}
