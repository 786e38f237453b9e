package fr.parvis.web.board;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.reception.boundary.CheckInAnswer;
import fr.parvis.web.staff.Texts;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a check-in may end with is closed: the reception has a sentence for each answer. */
class CheckInWordsTest {
    /** Those whose sentences have blanks: a number, a time, a motif, a site. */
    private static final Set<Class<?>> WITH_FACTS = Set.of(
            CheckInAnswer.Issued.class,
            CheckInAnswer.Again.class,
            CheckInAnswer.Held.class,
            CheckInAnswer.OtherSite.class,
            CheckInAnswer.OtherDay.class,
            CheckInAnswer.TooEarly.class,
            CheckInAnswer.TooLate.class,
            CheckInAnswer.QuotaReached.class);

    @Test
    void every_answer_without_facts_has_a_sentence() {
        Set<Class<?>> plain = Arrays.stream(CheckInAnswer.class.getPermittedSubclasses())
                .filter(answer -> !WITH_FACTS.contains(answer))
                .collect(Collectors.toSet());

        assertThat(CheckInWords.PLAIN.keySet()).isEqualTo(plain);
        assertThat(CheckInWords.PLAIN.values())
                .allSatisfy(key -> assertThat(new Texts().has(key)).as(key).isTrue());
    }

    @Test
    void the_keys_of_the_sentences_are_those_of_the_bundle_and_not_of_the_classes() {
        assertThat(CheckInWords.PLAIN.values())
                .containsExactlyInAnyOrder(
                        "board.refused.UnknownCode",
                        "board.refused.TooManyCodes",
                        "board.refused.AlreadyServed",
                        "board.refused.Cancelled",
                        "board.refused.SiteClosed",
                        "board.refused.MotifNotOffered",
                        "board.refused.NumberTaken");
    }
}
