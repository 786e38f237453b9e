package fr.parvis.kiosk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.kiosk.journal.JsonText;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OpeningsTest {
    private static final Instant NINE = Instant.parse("2026-03-02T08:00:00Z");

    private final Openings openings = Openings.of(JsonText.read("{\"openings\":["
            + "{\"from\":\"2026-03-02T07:30:00Z\",\"to\":\"2026-03-02T11:00:00Z\"},"
            + "{\"from\":\"2026-03-02T12:30:00Z\",\"to\":\"2026-03-02T16:00:00Z\"}]}"));

    @Test
    void the_door_is_open_within_a_span_and_shut_between_two() {
        assertThat(openings.openAt(NINE)).isTrue();
        assertThat(openings.closesAfter(NINE)).contains(Instant.parse("2026-03-02T11:00:00Z"));
        Instant noon = NINE.plusSeconds(3 * 3600);
        assertThat(openings.openAt(noon)).isFalse();
        assertThat(openings.nextAfter(noon)).contains(Instant.parse("2026-03-02T12:30:00Z"));
    }

    @Test
    void beyond_what_the_server_told_nobody_is_refused() {
        assertThat(openings.openAt(NINE.plusSeconds(10 * 86_400))).isTrue();
        assertThat(Openings.of(Optional.empty()).openAt(NINE)).isTrue();
    }

    @Test
    void a_site_that_never_closes_is_open() {
        Openings always =
                Openings.of(JsonText.read("{\"openings\":[{\"from\":\"2026-03-02T07:30:00Z\",\"to\":null}]}"));

        assertThat(always.openAt(NINE.plusSeconds(99 * 86_400))).isTrue();
        assertThat(always.closesAfter(NINE)).isEmpty();
    }
}
