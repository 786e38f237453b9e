package fr.parvis.identity.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LettersTest {
    @Test
    void the_desk_keeps_its_letter() {
        assertThat(Letters.free('A', List.of())).contains('B');
        assertThat(Letters.free('B', List.of("A"))).contains('C');
    }

    @Test
    void no_letter_looks_like_a_digit_and_each_is_given_once() {
        List<String> given = new ArrayList<>();
        while (Letters.free('A', given).isPresent()) {
            given.add(String.valueOf((char) Letters.free('A', given).get()));
        }
        assertThat(given).hasSize(23).doesNotContain("A", "I", "O").doesNotHaveDuplicates();
    }
}
