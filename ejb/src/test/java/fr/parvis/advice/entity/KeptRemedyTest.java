package fr.parvis.advice.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.parvis.queueing.improve.advice.Remedy;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Remedies as the database keeps them; the exact JSON of version 1 stands here. */
class KeptRemedyTest {
    @Test
    void a_remedy_is_kept_as_this_json() {
        kept(new Remedy.OpenMotif(3, 12), "{\"openMotif\":{\"counter\":3,\"motif\":12},\"v\":1}");
        kept(
                new Remedy.MoveBreak(3, Instant.ofEpochSecond(1764156600), Duration.ofMinutes(-20)),
                "{\"moveBreak\":{\"begins\":\"2025-11-26T11:30:00Z\",\"counter\":3,\"later\":\"PT-20M\"},\"v\":1}");
        kept(
                new Remedy.CallColleague(6, 41, Set.of(), Set.of(), Duration.ofMinutes(45)),
                "{\"callColleague\":{\"agent\":41,\"counter\":6,\"stay\":\"PT45M\"},\"v\":1}");
    }

    @Test
    void a_remedy_that_does_nothing_is_none() {
        assertThatIllegalArgumentException().isThrownBy(() -> RemedyColumn.read("{\"v\": 1}"));
    }

    private static void kept(Remedy remedy, String json) {
        assertThat(RemedyColumn.write(remedy)).isEqualTo(json);
        assertThat(RemedyColumn.read(json)).isEqualTo(remedy);
    }
}
