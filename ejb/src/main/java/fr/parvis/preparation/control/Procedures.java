package fr.parvis.preparation.control;

import fr.parvis.preparation.ListedPaper;
import fr.parvis.preparation.PaperForm;
import fr.parvis.preparation.PaperNeed;
import fr.parvis.preparation.Procedure;
import fr.parvis.preparation.ProposedPaper;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The ready-made checklists that Parvis brings: {@code procedures.json}, in words of our own, with source and day of reading. */
public final class Procedures {
    private static final List<Procedure> ALL = read();

    private Procedures() {}

    /** All of them, in the order of the catalogue. */
    public static List<Procedure> all() {
        return ALL;
    }

    private static List<Procedure> read() {
        try (InputStream file = Procedures.class.getResourceAsStream("/fr/parvis/preparation/procedures.json");
                JsonReader reader = Json.createReader(file)) {
            JsonObject catalogue = reader.readObject();
            Map<String, JsonObject> papers = catalogue.getJsonArray("papers").getValuesAs(JsonObject.class).stream()
                    .collect(Collectors.toMap(paper -> paper.getString("code"), Function.identity()));
            return catalogue.getJsonArray("procedures").getValuesAs(JsonObject.class).stream()
                    .map(procedure -> procedure(procedure, papers))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Procedure procedure(JsonObject row, Map<String, JsonObject> papers) {
        return new Procedure(
                row.getString("code"),
                row.getString("title"),
                row.getJsonArray("items").getValuesAs(JsonObject.class).stream()
                        .map(item -> proposed(item, papers.get(item.getString("paper")), row))
                        .toList());
    }

    private static ProposedPaper proposed(JsonObject item, JsonObject paper, JsonObject procedure) {
        Map<String, String> labels = new HashMap<>(Map.of("fr", paper.getString("fr")));
        if (paper.containsKey("easy")) {
            labels.put("fr-falc", paper.getString("easy"));
        }
        ListedPaper listed = new ListedPaper(
                item.getString("paper"),
                PaperNeed.valueOf(item.getString("need")),
                words(item, "condition"),
                PaperForm.valueOf(item.getString("form")),
                item.getInt("months"),
                words(item, "advice"),
                procedure.getString("source"),
                item.getBoolean("draft") ? null : LocalDate.parse(procedure.getString("checked")));
        return new ProposedPaper(
                paper.getString("pictogram"),
                labels,
                paper.containsKey("more") ? Map.of("fr", paper.getString("more")) : Map.of(),
                listed);
    }

    private static Map<String, String> words(JsonObject item, String name) {
        JsonValue words = item.getOrDefault(name, JsonValue.EMPTY_JSON_OBJECT);
        Map<String, String> all = new HashMap<>();
        words.asJsonObject()
                .keySet()
                .forEach(language -> all.put(language, words.asJsonObject().getString(language)));
        return all;
    }
}
