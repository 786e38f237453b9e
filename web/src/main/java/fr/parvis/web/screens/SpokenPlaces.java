package fr.parvis.web.screens;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Whether the wall screen can say what the sign of a counter says: told to whoever names a counter, because a call whose
 * place is not said is missed by those who do not read. Reads the list that the wall itself reads.
 */
@Named
@ApplicationScoped
public class SpokenPlaces {
    @Inject
    private ServletContext context;

    private PlaceReader reader;

    @PostConstruct
    void read() {
        try (InputStream list = context.getResourceAsStream("/common/place-words.json");
                JsonReader json = Json.createReader(list)) {
            JsonObject words = json.readObject();
            reader = new PlaceReader(words);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The part of a label that the voice does not know; empty when all of it is said, or when there is no label yet. */
    public String unsaid(String label) {
        return label == null || label.isBlank() ? "" : reader.unsaid(label);
    }
}
