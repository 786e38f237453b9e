package fr.parvis.reception.control;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Why {@code write_room} wrote nothing: the day was not as it was known, or some requests were answered before.
 *
 * @param ended whether the day is over
 * @param answered the earlier answer to each of those requests, empty for a ticket's; no request when the day was another one
 */
public record NotWritten(boolean ended, Map<UUID, String> answered) {
    private static final JsonReaderFactory JSON = Json.createReaderFactory(Map.of());

    /** Reads what {@code write_room} tells. */
    static NotWritten read(String told) {
        try (JsonReader reader = JSON.createReader(new StringReader(told))) {
            JsonObject why = reader.readObject();
            Map<UUID, String> answered = new LinkedHashMap<>();
            if (why.containsKey("answered")) {
                JsonObject answers = why.getJsonObject("answered");
                answers.keySet().forEach(request -> answered.put(UUID.fromString(request), answers.getString(request)));
            }
            return new NotWritten(why.getBoolean("ended", false), answered);
        }
    }
}
