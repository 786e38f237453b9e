package fr.parvis.kiosk.number;

import fr.parvis.kiosk.journal.Journal;
import fr.parvis.kiosk.journal.JsonText;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * What visitors told after their ticket while the server was away (which papers they have): brought after the tickets, each
 * once. A journal of its own.
 */
public final class Errands {
    private final Journal journal;
    private final Map<UUID, JsonObject> waiting = new LinkedHashMap<>();

    public Errands(Journal journal) {
        this.journal = journal;
    }

    /** Reads what an earlier start of the program kept. */
    public synchronized void open(Consumer<String> report) {
        for (JsonObject record : journal.readAll(report)) {
            UUID id = UUID.fromString(record.getString("id"));
            if (record.containsKey("body")) {
                waiting.put(id, record);
            } else {
                waiting.remove(id);
            }
        }
    }

    /** Keeps one; it is on the disk when this returns. The same one again is kept once. */
    public synchronized void keep(Errand errand, LocalDate day) {
        if (waiting.containsKey(errand.id())) {
            return;
        }
        JsonObject record = JsonText.object()
                .add("id", errand.id().toString())
                .add("path", errand.path())
                .add("body", errand.body())
                .build();
        journal.append(day, record);
        waiting.put(errand.id(), record);
    }

    /** Those that the server does not have yet, the oldest first. */
    public synchronized List<Errand> waiting() {
        return waiting.values().stream()
                .map(record -> new Errand(
                        UUID.fromString(record.getString("id")),
                        record.getString("path"),
                        record.getJsonObject("body")))
                .toList();
    }

    /** The server has it. */
    public synchronized void done(UUID id, LocalDate day) {
        journal.append(day, JsonText.object().add("id", id.toString()).build());
        waiting.remove(id);
    }

    /** Forgets days before {@code first}, when nothing waits. */
    public synchronized void forgetBefore(LocalDate first) {
        if (waiting.isEmpty()) {
            List<LocalDate> days = journal.days();
            days.stream()
                    .limit(Math.max(0, days.size() - 1L))
                    .filter(day -> day.isBefore(first))
                    .forEach(journal::forget);
        }
    }

    /** Something to bring to a path of the server under one request id. */
    public record Errand(UUID id, String path, JsonObject body) {}
}
