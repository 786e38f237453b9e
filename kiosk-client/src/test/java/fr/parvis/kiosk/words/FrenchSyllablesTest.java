package fr.parvis.kiosk.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrenchSyllablesTest {
    @ParameterizedTest
    @CsvSource({
        "le,1",
        "je,1",
        "ne,1",
        "que,1",
        "qui,1",
        "quelqu,1",
        "pas,1",
        "oui,1",
        "non,1",
        "voix,1",
        "yeux,1",
        "ticket,2",
        "numéro,3",
        "personne,2",
        "personnes,2",
        "borne,1",
        "code,1",
        "langue,1",
        "montrez,2",
        "essayez,3",
        "réunion,3",
        "aérer,3",
        "maïs,2",
        "client,2",
        "ouvrier,3",
        "premier,2",
        "attente,2",
        "connue,2",
        "facture,2",
        "identité,4",
        "carte,1",
        "adresse,2",
        "domiciliation,5",
        "rendez,2",
        "vous,1",
        "aujourd’hui,3",
        "aident,1",
        "passent,1",
        "argent,2",
        "moment,2",
        "appartement,4",
        "accueil,2",
        "famille,2",
        "feuille,1",
        "électricité,5",
        "vie,1",
        "vies,1",
        "idée,2",
        "noël,2",
        "papier,2"
    })
    void a_word_has_as_many_syllables_as_one_hears(String word, int syllables) {
        assertThat(FrenchSyllables.in(word.replace("’", ""))).isEqualTo(syllables);
    }
}
