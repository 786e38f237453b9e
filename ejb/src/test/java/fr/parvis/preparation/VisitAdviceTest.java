package fr.parvis.preparation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.preparation.VisitAdvice.Said;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What somebody is told to do with their appointment, by their papers. */
class VisitAdviceTest {
    private static final Said ID_THERE = new Said(PaperNeed.NEEDED, PaperAnswer.YES);

    @Test
    void whoever_has_everything_here_or_in_a_safe_keeps_the_appointment() {
        assertThat(VisitAdvice.of(List.of(ID_THERE, new Said(PaperNeed.NEEDED, PaperAnswer.VAULT))))
                .isEqualTo(VisitAdvice.READY);
        assertThat(VisitAdvice.of(List.of())).isEqualTo(VisitAdvice.READY);
    }

    @Test
    void a_paper_that_does_not_concern_them_is_not_missing() {
        assertThat(VisitAdvice.of(List.of(ID_THERE, new Said(PaperNeed.IF_CONCERNED, PaperAnswer.NOT_CONCERNED))))
                .isEqualTo(VisitAdvice.READY);
    }

    @Test
    void who_lacks_only_what_some_need_comes_as_planned() {
        assertThat(VisitAdvice.of(List.of(ID_THERE, new Said(PaperNeed.IF_CONCERNED, PaperAnswer.NO))))
                .isEqualTo(VisitAdvice.KEEP);
        assertThat(VisitAdvice.of(List.of(ID_THERE, new Said(PaperNeed.IF_CONCERNED, PaperAnswer.UNKNOWN))))
                .isEqualTo(VisitAdvice.KEEP);
    }

    @Test
    void what_is_not_sure_or_was_not_answered_is_looked_at_together() {
        assertThat(VisitAdvice.of(List.of(ID_THERE, new Said(PaperNeed.NEEDED, PaperAnswer.UNKNOWN))))
                .isEqualTo(VisitAdvice.ADAPT);
        assertThat(VisitAdvice.of(List.of(ID_THERE, new Said(PaperNeed.NEEDED, null))))
                .isEqualTo(VisitAdvice.ADAPT);
    }

    @Test
    void one_needed_paper_that_is_missing_counts_more_than_everything_else() {
        List<Said> all = Arrays.stream(PaperAnswer.values())
                .map(answer -> new Said(PaperNeed.IF_CONCERNED, answer))
                .toList();
        assertThat(VisitAdvice.of(all)).isEqualTo(VisitAdvice.KEEP);
        assertThat(VisitAdvice.of(List.of(ID_THERE, new Said(PaperNeed.NEEDED, PaperAnswer.NO), all.get(1))))
                .isEqualTo(VisitAdvice.MOVE);
    }
}
