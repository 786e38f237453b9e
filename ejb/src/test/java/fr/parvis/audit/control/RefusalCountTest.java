package fr.parvis.audit.control;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.audit.Actor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class RefusalCountTest {
    private Instant now = Instant.parse("2026-03-02T09:00:00Z");

    private final RefusalCount count = new RefusalCount(new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    @Test
    void two_thousand_refusals_of_one_caller_are_told_twice_with_their_number() {
        assertThat(count.count(Actor.agent(1), "GET /api/agents")).hasValue(1);
        for (int again = 0; again < 1999; again++) {
            assertThat(count.count(Actor.agent(1), "GET /api/agents")).isEmpty();
        }
        now = now.plus(RefusalCount.QUIET);
        assertThat(count.count(Actor.agent(1), "GET /api/agents")).hasValue(2000);
    }

    @Test
    void another_caller_and_another_place_are_told_at_once() {
        count.count(Actor.agent(1), "GET /api/agents");

        assertThat(count.count(Actor.agent(2), "GET /api/agents")).hasValue(1);
        assertThat(count.count(Actor.agent(1), "GET /api/sites")).hasValue(1);
    }

    @Test
    void it_does_not_grow_without_end() {
        for (int place = 0; place < 3 * RefusalCount.MOST; place++) {
            count.count(Actor.agent(1), "GET /" + place);
        }
        now = now.plus(Duration.ofSeconds(1));
        assertThat(count.count(Actor.agent(1), "GET /0"))
                .as("forgotten, so told again")
                .hasValue(1);
    }
}
