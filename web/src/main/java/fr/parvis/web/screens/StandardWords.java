package fr.parvis.web.screens;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The words of usual motifs, papers and questions in every language that the screens ship. Where a site says the same in
 * French as the standard does, it gets the other languages from here; its own words stay as they are.
 */
@ApplicationScoped
public class StandardWords {
    private static final String FRENCH = "fr";

    @Inject
    private ServletContext context;

    private final Map<String, JsonObject> bundles = new LinkedHashMap<>();

    @PostConstruct
    void read() {
        try (InputStream list = context.getResourceAsStream("/common/languages.json");
                JsonReader reader = Json.createReader(list)) {
            for (JsonValue row : reader.readArray()) {
                String code = row.asJsonObject().getString("code");
                bundle(code).ifPresent(texts -> bundles.put(code, texts));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Optional<JsonObject> bundle(String code) throws IOException {
        try (InputStream file = context.getResourceAsStream("/kiosk/texts/" + code + ".json")) {
            if (file == null) {
                return Optional.empty();
            }
            try (JsonReader reader = Json.createReader(file)) {
                return Optional.of(reader.readObject());
            }
        }
    }

    /** The languages whose words are shipped, French first. */
    public List<String> languages() {
        return List.copyOf(bundles.keySet());
    }

    /**
     * Labels with the languages that the standard adds.
     *
     * @param key of the standard text, such as {@code motif.courrier}
     * @param own what the site says, by language; never overwritten
     */
    public Map<String, String> fill(String key, Map<String, String> own) {
        JsonObject french = bundles.get(FRENCH);
        if (french == null || !french.getString(key, "").equals(own.get(FRENCH))) {
            return own;
        }
        Map<String, String> all = new LinkedHashMap<>();
        bundles.forEach((language, texts) -> {
            if (texts.containsKey(key)) {
                all.put(language, texts.getString(key));
            }
        });
        all.putAll(own);
        return all;
    }
}
