package fr.parvis.advice.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.queueing.improve.advice.Remedy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RemedyTextTest {
    private static final List<Remedy> REMEDIES = List.of(
            new Remedy.OpenMotif(3, 12),
            new Remedy.MoveBreak(3, Instant.parse("2026-11-24T09:15:00Z"), Duration.ofMinutes(-20)),
            new Remedy.CallColleague(6, 41, Set.of(), Set.of(), Duration.ofMinutes(45)));

    @Test
    void a_remedy_is_read_as_it_was_written() {
        assertThat(REMEDIES).allSatisfy(remedy -> assertThat(RemedyText.read(RemedyText.write(remedy)))
                .isEqualTo(remedy));
    }

    @Test
    void nonsense_is_no_remedy() {
        for (String word :
                List.of("", "open-motif:3", "open-motif:3:x", "close:1:2", "move-break:1:99999999999999999:1")) {
            assertThatThrownBy(() -> RemedyText.read(word)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
