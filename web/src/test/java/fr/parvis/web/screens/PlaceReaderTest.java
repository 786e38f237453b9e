package fr.parvis.web.screens;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The labels of {@code labels.tsv}, which the wall's own reader is held to in {@code SpokenLabelsIT}. */
class PlaceReaderTest {
    private static final Path LABELS = Path.of("../ear/src/test/resources/screens/labels.tsv");
    private static final Path WORDS = Path.of("../kiosk-client/src/main/resources/screens/common/place-words.json");

    private static PlaceReader reader;

    @BeforeAll
    static void read() throws IOException {
        try (InputStream file = Files.newInputStream(WORDS);
                JsonReader json = Json.createReader(file)) {
            reader = new PlaceReader(json.readObject());
        }
    }

    @Test
    void what_cannot_be_said_of_a_label_is_told_word_by_word_and_nothing_of_one_that_can() throws IOException {
        SoftAssertions all = new SoftAssertions();
        for (String line : Files.readAllLines(LABELS)) {
            String[] columns = line.split("\t", 2);
            all.assertThat(reader.unsaid(columns[0]))
                    .as(columns[0])
                    .isEqualTo(columns[1].startsWith("?") ? columns[1].substring(1) : "");
        }
        all.assertAll();
    }

    @Test
    void a_label_of_small_words_only_says_nothing() {
        assertThat(reader.unsaid("de la numéro")).isNotEmpty();
    }
}
