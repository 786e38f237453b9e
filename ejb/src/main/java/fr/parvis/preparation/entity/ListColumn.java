package fr.parvis.preparation.entity;

import fr.parvis.preparation.ListedPaper;
import fr.parvis.preparation.PaperForm;
import fr.parvis.preparation.PaperNeed;
import fr.parvis.shared.json.StoredJson;
import fr.parvis.shared.json.Versioned;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * {@code checklist_edition.items}, as in {@code {"v": 1, "items": [{"paper": "identite", "need": "NEEDED", "form": "ANY", "months": 0,
 * "condition": {}, "advice": {"fr": "…"}, "source": "https://…", "checkedOn": "2026-11-30"}]}}.
 */
public final class ListColumn {
    private static final int VERSION = 1;

    private ListColumn() {}

    /** The items as JSON. */
    public static String write(List<ListedPaper> items) {
        return StoredJson.write(new Kept(
                VERSION,
                items.stream()
                        .map(item -> new Item(
                                item.paper(),
                                item.need(),
                                item.condition(),
                                item.form(),
                                item.months(),
                                item.advice(),
                                item.source(),
                                item.checkedOn()))
                        .toList()));
    }

    /**
     * The items of a JSON.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static List<ListedPaper> read(String json) {
        return StoredJson.read(json, Kept.class, VERSION).items().stream()
                .map(item -> new ListedPaper(
                        item.paper(),
                        item.need(),
                        item.condition(),
                        item.form(),
                        item.months(),
                        item.advice(),
                        item.source(),
                        item.checkedOn()))
                .toList();
    }

    /** An edition as it is kept. */
    public record Kept(int v, List<Item> items) implements Versioned {}

    /** An item as it is kept. */
    public record Item(
            String paper,
            PaperNeed need,
            Map<String, String> condition,
            PaperForm form,
            int months,
            Map<String, String> advice,
            String source,
            LocalDate checkedOn) {}
}
