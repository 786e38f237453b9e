package fr.parvis.preparation.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.preparation.ListedPaper;
import fr.parvis.preparation.PaperAnswer;
import fr.parvis.preparation.PaperForm;
import fr.parvis.preparation.PaperNeed;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The exact JSON of what is kept: a renamed component fails here and not at a desk. */
class KeptPreparationTest {
    private static final ListedPaper RENT = new ListedPaper(
            "loyer",
            PaperNeed.IF_CONCERNED,
            Map.of("fr", "Si vous êtes locataire"),
            PaperForm.COPY,
            3,
            Map.of("fr", "Demandez-la à votre propriétaire."),
            "https://www.example.fr/rsa",
            LocalDate.of(2026, 11, 30));

    @Test
    void a_list_is_kept_as_it_was_and_read_again() {
        String kept = ListColumn.write(List.of(RENT, ListedPaper.bare("identite")));

        assertThat(kept)
                .isEqualTo("{\"items\":[{\"advice\":{\"fr\":\"Demandez-la à votre propriétaire.\"},"
                        + "\"checkedOn\":\"2026-11-30\",\"condition\":{\"fr\":\"Si vous êtes locataire\"},\"form\":\"COPY\","
                        + "\"months\":3,\"need\":\"IF_CONCERNED\",\"paper\":\"loyer\",\"source\":\"https://www.example.fr/rsa\"},"
                        + "{\"advice\":{},\"condition\":{},\"form\":\"ANY\",\"months\":0,\"need\":\"NEEDED\",\"paper\":\"identite\","
                        + "\"source\":\"\"}],\"v\":1}");
        assertThat(ListColumn.read(kept)).containsExactly(RENT, ListedPaper.bare("identite"));
    }

    @Test
    void answers_are_kept_as_they_were_and_a_shape_of_tomorrow_is_refused() {
        String kept = AnswersColumn.write(Map.of("identite", PaperAnswer.VAULT));

        assertThat(kept).isEqualTo("{\"papers\":{\"identite\":\"VAULT\"},\"v\":1}");
        assertThat(AnswersColumn.read(kept)).containsEntry("identite", PaperAnswer.VAULT);
        assertThatThrownBy(() -> AnswersColumn.read("{\"v\":2,\"papers\":{}}"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
