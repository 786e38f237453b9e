package fr.parvis.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Easy French says only what differs from French: each of its texts has a French one, with the same blanks. */
class EasyFrenchTest {
    private static final Path TEXTS = Path.of("../kiosk-client/src/main/resources/screens/kiosk/texts");

    @Test
    void each_easy_text_replaces_a_french_one_and_differs_from_it() throws IOException {
        JsonObject french = read("fr");
        JsonObject easy = read("fr-falc");

        assertThat(french.keySet()).containsAll(easy.keySet());
        assertThat(easy.keySet()).allSatisfy(key -> {
            assertThat(easy.getString(key)).as(key).isNotBlank().isNotEqualTo(french.getString(key));
            assertThat(blanks(easy.getString(key))).as(key).isEqualTo(blanks(french.getString(key)));
        });
    }

    private static String blanks(String text) {
        return text.replaceAll("[^{}]*(\\{\\w+})[^{}]*|[^{}]+", "$1");
    }

    private static JsonObject read(String language) throws IOException {
        try (JsonReader reader = Json.createReader(Files.newBufferedReader(TEXTS.resolve(language + ".json")))) {
            return reader.readObject();
        }
    }
}
