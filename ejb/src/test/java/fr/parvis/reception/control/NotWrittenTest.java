package fr.parvis.reception.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NotWrittenTest {
    @Test
    void an_earlier_answer_comes_back_letter_for_letter() {
        UUID request = UUID.fromString("11111111-2222-3333-4444-555555555555");
        String told = "{\"answered\": {\"" + request + "\": \"TAKEN 12 \\\"Guichet é\\\" \\\\ \\n\\u0001\"}}";

        assertThat(NotWritten.read(told))
                .isEqualTo(new NotWritten(false, Map.of(request, "TAKEN 12 \"Guichet é\" \\ \n\u0001")));
    }

    @Test
    void a_day_that_is_another_one_or_over_answers_no_request() {
        assertThat(NotWritten.read("{\"ended\": false, \"sequence\": 3, \"tally\": \"\", \"room\": 7}"))
                .isEqualTo(new NotWritten(false, Map.of()));
        assertThat(NotWritten.read("{\"ended\": true, \"sequence\": 3, \"tally\": \"\", \"room\": 7}"))
                .isEqualTo(new NotWritten(true, Map.of()));
    }
}
