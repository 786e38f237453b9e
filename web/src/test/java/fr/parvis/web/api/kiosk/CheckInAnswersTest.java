package fr.parvis.web.api.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.reception.boundary.CheckInAnswer;
import fr.parvis.reception.boundary.CheckInAnswer.Again;
import fr.parvis.reception.boundary.CheckInAnswer.Held;
import fr.parvis.reception.boundary.CheckInAnswer.Issued;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a check-in may end with is closed: a new answer says which problem the kiosk is told. */
class CheckInAnswersTest {
    private static final Set<Class<?>> WITH_A_TICKET = Set.of(Issued.class, Again.class, Held.class);

    @Test
    void every_answer_without_a_ticket_is_told_as_a_problem_of_its_own() {
        Set<Class<?>> refusals = Arrays.stream(CheckInAnswer.class.getPermittedSubclasses())
                .filter(answer -> !WITH_A_TICKET.contains(answer))
                .collect(Collectors.toSet());

        assertThat(CheckInWriting.PROBLEMS.keySet()).isEqualTo(refusals);
        assertThat(CheckInWriting.PROBLEMS.values()).doesNotHaveDuplicates();
    }
}
