package fr.parvis.web.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.agenda.Slot;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What the pages of the agenda read back. */
class TypedTest {
    @Test
    void a_free_time_comes_back_as_it_was_offered() {
        Instant at = Instant.parse("2026-12-01T08:20:00Z");

        assertThat(TimeChoice.read(TimeChoice.of(new Slot(55, 12L, null, at, 20, 1))))
                .contains(new TimeChoice(at, 55, 12L));
        assertThat(TimeChoice.read(TimeChoice.of(new Slot(55, null, 3L, at, 20, 1))))
                .contains(new TimeChoice(at, 55, null));
        assertThat(TimeChoice.read(null)).isEmpty();
        assertThat(TimeChoice.read("1-2")).isEmpty();
        assertThat(TimeChoice.read("x' or 1=1")).isEmpty();
    }
}
