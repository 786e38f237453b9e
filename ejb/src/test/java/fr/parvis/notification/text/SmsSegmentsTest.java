package fr.parvis.notification.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The number of SMS that a text makes; the table is that of the staff pages' own counter, {@code sms.js}. */
class SmsSegmentsTest {
    private static final Path TABLE = Path.of("../web/src/test/resources/sms-cases.txt");

    record Case(String text, boolean gsm, int units, int segments) {
        static Case of(String line) {
            String[] parts = line.split("\t", -1);
            String text = parts[3].replace("\\n", "\n");
            int times = Integer.parseInt(parts[4]);
            return new Case(
                    text.repeat(times) + parts[5],
                    parts[0].equals("gsm"),
                    Integer.parseInt(parts[1]),
                    Integer.parseInt(parts[2]));
        }
    }

    static Stream<Case> cases() throws IOException {
        return Files.readAllLines(TABLE).stream()
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(Case::of);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_table_of_cases_holds(Case one) {
        assertThat(SmsSegments.of(one.text())).isEqualTo(new SmsSegments(one.gsm(), one.units(), one.segments()));
    }

    @Test
    void typographic_signs_become_plain_ones_and_accents_go_only_when_that_makes_the_text_cheap() {
        assertThat(SmsLetters.of("L’accueil du 3\u00a0août\u202f: « ça » – œuvre…"))
                .isEqualTo("L'accueil du 3 aout : \"ca\" - oeuvre...");
        assertThat(SmsLetters.of("décembre à 9 h")).isEqualTo("décembre à 9 h");
        assertThat(SmsLetters.of("Randevunuz değişti, Ağrı")).isEqualTo("Randevunuz degisti, Agri");
        assertThat(SmsLetters.of("Ваша зустріч, été ç")).isEqualTo("Ваша зустріч, été ç");
    }
}
