package fr.parvis.partner.table;

import fr.parvis.partner.ImportField;
import fr.parvis.partner.ImportMapping;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Guesses what the columns of a file hold: by their names, and for one without names by nothing. */
public final class MappingGuess {
    private MappingGuess() {}

    /**
     * A mapping to begin with, which a person looks at: the one that the site used last, where all its columns are there by their names;
     * else by the words that columns usually have.
     *
     * @param before what the site used last, or null
     */
    public static ImportMapping of(Table table, ImportMapping before) {
        List<String> names = header(table);
        if (before != null && before.isComplete() && before.headed() != names.isEmpty()) {
            Map<ImportField, Integer> places = before.headed() ? byName(before, names) : before.places();
            if (places.size() == before.columns().size()
                    && places.values().stream().allMatch(place -> place < table.width())) {
                return ImportMapping.of(places, names, before.tell());
            }
        }
        return ImportMapping.of(byWords(names), names, false);
    }

    /** The names of the columns; empty when the first line is an appointment already. */
    public static List<String> header(Table table) {
        TableRow first = table.rows().get(0);
        return first.cells().stream().anyMatch(MappingGuess::isMoment) ? List.of() : first.cells();
    }

    private static Map<ImportField, Integer> byWords(List<String> header) {
        Map<String, Integer> names = names(header);
        Map<ImportField, Integer> places = new EnumMap<>(ImportField.class);
        for (ImportField field : ImportField.values()) {
            field.words().stream()
                    .map(names::get)
                    .filter(place -> place != null && !places.containsValue(place))
                    .findFirst()
                    .ifPresent(place -> places.put(field, place));
        }
        return places;
    }

    private static Map<ImportField, Integer> byName(ImportMapping before, List<String> header) {
        Map<String, Integer> names = names(header);
        Map<ImportField, Integer> places = new EnumMap<>(ImportField.class);
        for (ImportMapping.Column column : before.columns()) {
            Integer place = names.get(FrenchMoments.plain(column.name()));
            if (place != null) {
                places.put(column.field(), place);
            }
        }
        return places;
    }

    private static Map<String, Integer> names(List<String> header) {
        Map<String, Integer> names = new HashMap<>();
        for (int place = 0; place < header.size(); place++) {
            names.putIfAbsent(FrenchMoments.plain(header.get(place)), place);
        }
        return names;
    }

    private static boolean isMoment(String cell) {
        return FrenchMoments.day(cell).isPresent() || FrenchMoments.hour(cell).isPresent();
    }
}
