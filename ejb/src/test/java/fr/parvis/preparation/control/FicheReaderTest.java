package fr.parvis.preparation.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.preparation.ListedPaper;
import fr.parvis.preparation.PaperNeed;
import fr.parvis.preparation.Procedure;
import fr.parvis.shared.input.Refused;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A fiche becomes drafts; what is no fiche becomes nothing. The fiches here are made up. */
class FicheReaderTest {
    private static final String FICHE = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
            + "<Publication xmlns:dc=\"http://purl.org/dc/elements/1.1/\" ID=\"F99999\" type=\"Fiche\">"
            + "<dc:title>Carte de bibliothèque</dc:title><dc:date>modified 2026-01-15</dc:date>"
            + "<Texte><Paragraphe>Ce texte n’est pas une liste.</Paragraphe>"
            + "<Liste type=\"puce\"><Item><Paragraphe>Une photo</Paragraphe></Item>"
            + "<Item><Paragraphe>Un <MiseEnEvidence>justificatif</MiseEnEvidence> de domicile</Paragraphe></Item>"
            + "<Item><Condition>Si vous avez moins de 18 ans<estVrai/></Condition><Paragraphe>L’accord d’un parent</Paragraphe></Item></Liste>"
            + "<BlocCas><Cas><Titre>Vous êtes étudiant</Titre><Liste><Item><Paragraphe>La carte d’étudiant</Paragraphe></Item></Liste></Cas></BlocCas>"
            + "</Texte></Publication>";

    private static Procedure read(String text) {
        return FicheReader.read(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void each_item_of_a_list_is_a_draft_with_its_condition_and_its_source() {
        Procedure fiche = read(FICHE);

        assertThat(fiche.code()).isEqualTo("F99999");
        assertThat(fiche.title()).isEqualTo("Carte de bibliothèque, 2026-01-15");
        assertThat(fiche.papers())
                .extracting(paper -> paper.labels().get("fr"))
                .containsExactly(
                        "Une photo", "Un justificatif de domicile", "L’accord d’un parent", "La carte d’étudiant");
        assertThat(fiche.papers())
                .extracting(paper -> paper.listed().condition().getOrDefault("fr", ""))
                .containsExactly("", "", "Si vous avez moins de 18 ans", "Vous êtes étudiant");
        assertThat(fiche.papers())
                .extracting(paper -> paper.listed().need())
                .containsExactly(PaperNeed.NEEDED, PaperNeed.NEEDED, PaperNeed.IF_CONCERNED, PaperNeed.IF_CONCERNED);
        assertThat(fiche.papers()).extracting(paper -> paper.listed()).allMatch(ListedPaper::draft);
        assertThat(fiche.papers().get(0).listed().source())
                .isEqualTo("https://www.service-public.fr/particuliers/vosdroits/F99999");
    }

    @Test
    void the_mirror_in_json_says_the_same() {
        Procedure fiche = read(
                "{\"type\":\"element\",\"name\":\"Publication\",\"attributes\":{\"ID\":\"F99999\"},\"children\":["
                        + "{\"type\":\"element\",\"name\":\"dc:title\",\"children\":[{\"type\":\"text\",\"text\":\"Carte\"}]},"
                        + "{\"type\":\"element\",\"name\":\"Liste\",\"children\":[{\"type\":\"element\",\"name\":\"Item\",\"children\":["
                        + "{\"type\":\"element\",\"name\":\"Paragraphe\",\"children\":[{\"type\":\"text\",\"text\":\"Une photo\"}]}]}]}]}");

        assertThat(fiche.title()).isEqualTo("Carte");
        assertThat(fiche.papers()).extracting(paper -> paper.labels().get("fr")).containsExactly("Une photo");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bonjour",
                "<html/>",
                "<Publication ID=\"F1\"/>",
                "<Publication ID=\"../x\"><Liste><Item>a</Item></Liste></Publication>",
                "<Publication ID=\"F1\"><Liste>",
                "<!DOCTYPE Publication><Publication ID=\"F1\"><Liste><Item>a</Item></Liste></Publication>",
                "<!DOCTYPE Publication [<!ENTITY mot \"papier\">]><Publication ID=\"F1\"><Liste><Item>&mot;</Item></Liste></Publication>",
                "<Publication ID=\"F1\"><Liste><Item>&mot;</Item></Liste></Publication>",
                "{\"type\":\"element\"}",
                "{\"name\":\"Publication\",\"children\":3}",
                "[1,2]"
            })
    void what_is_no_fiche_is_refused_in_one_sentence(String file) {
        assertThatThrownBy(() -> read(file)).isInstanceOf(Refused.class);
    }

    @Test
    void what_is_too_large_or_too_deep_is_refused() {
        String deep = String.join("", Collections.nCopies(200, "<Texte>"));
        assertThatThrownBy(() -> read("<Publication ID=\"F1\">" + deep)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> FicheReader.read(new byte[FicheReader.LARGEST + 1]))
                .isInstanceOf(Refused.class);
    }
}
