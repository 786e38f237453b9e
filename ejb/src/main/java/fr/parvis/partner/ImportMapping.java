package fr.parvis.partner;

import fr.parvis.shared.input.Refused;
import fr.parvis.shared.input.Refused.Wanted;
import fr.parvis.shared.json.Versioned;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Which column of a file holds what.
 *
 * @param v shape in the database, 1
 * @param columns each field once, each column once, counted from 0
 * @param headed whether the first line names the columns
 * @param tell whether those who can be reached get a confirmation and reminders
 */
public record ImportMapping(int v, List<Column> columns, boolean headed, boolean tell) implements Versioned {
    /** The shape of today. */
    public static final int SHAPE = 1;

    public ImportMapping {
        columns = columns == null ? List.of() : List.copyOf(columns);
        Set<ImportField> fields = new HashSet<>();
        Set<Integer> places = new HashSet<>();
        for (Column column : columns) {
            if (!fields.add(column.field()) || !places.add(column.place())) {
                throw new Refused("columns", Wanted.a("columnOnce"));
            }
        }
    }

    /**
     * A mapping of that many fields.
     *
     * @param names of the columns, in their order; empty for a file without names
     */
    public static ImportMapping of(Map<ImportField, Integer> places, List<String> names, boolean tell) {
        return new ImportMapping(
                SHAPE,
                places.entrySet().stream()
                        .map(entry -> new Column(
                                entry.getKey(),
                                entry.getValue(),
                                entry.getValue() < names.size() ? names.get(entry.getValue()) : ""))
                        .toList(),
                !names.isEmpty(),
                tell);
    }

    /** Where a field stands; empty when the file does not have it. */
    public OptionalInt place(ImportField field) {
        return columns.stream()
                .filter(column -> column.field() == field)
                .mapToInt(Column::place)
                .findFirst();
    }

    /** Whether the file has a field. */
    public boolean has(ImportField field) {
        return place(field).isPresent();
    }

    /** Whether lines can be read by it. */
    public boolean isComplete() {
        return has(ImportField.DAY) && has(ImportField.MOTIF);
    }

    /** The columns by field. */
    public Map<ImportField, Integer> places() {
        Map<ImportField, Integer> places = new EnumMap<>(ImportField.class);
        columns.forEach(column -> places.put(column.field(), column.place()));
        return places;
    }

    /**
     * A field and its column.
     *
     * @param place counted from 0
     * @param name of the column in the file, by which it is found again in another one; empty when it has none
     */
    public record Column(ImportField field, int place, String name) {}
}
