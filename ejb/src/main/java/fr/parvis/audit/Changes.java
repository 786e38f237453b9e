package fr.parvis.audit;

import fr.parvis.shared.input.Refused;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * What differs between two settings, field by field, for the trail: a line for each, {@code field TAB before TAB after}. Settings
 * are records of plain values, collections and maps; a map's fields are named {@code labels.fr}. Nothing of a visitor is ever
 * a setting. Values are cut at {@value #LONGEST} characters.
 */
public final class Changes {
    static final int LONGEST = 200;

    private Changes() {}

    /** The fields that differ; either may be null, for what was not there before or is not any more. */
    public static String between(Object before, Object after) {
        Map<String, String> was = fields(before);
        Map<String, String> is = fields(after);
        TreeSet<String> names = new TreeSet<>(was.keySet());
        names.addAll(is.keySet());
        return names.stream()
                .filter(name -> !Objects.equals(was.getOrDefault(name, ""), is.getOrDefault(name, "")))
                .map(name -> name + "\t" + was.getOrDefault(name, "") + "\t" + is.getOrDefault(name, ""))
                .collect(Collectors.joining("\n"));
    }

    /** Settings as they stand; null when an earlier version stored what would be refused now, which must not hold up an edit. */
    public static <T> T standing(Supplier<T> settings) {
        try {
            return settings.get();
        } catch (Refused stored) {
            return null;
        }
    }

    private static Map<String, String> fields(Object settings) {
        Map<String, String> fields = new TreeMap<>();
        if (settings instanceof Record record) {
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                put(fields, component.getName(), value(record, component));
            }
        } else if (settings != null) {
            put(fields, "value", settings);
        }
        return fields;
    }

    private static void put(Map<String, String> fields, String name, Object value) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, each) -> fields.put(name + "." + key, written(each)));
        } else {
            fields.put(name, written(value));
        }
    }

    private static Object value(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException hidden) {
            throw new IllegalArgumentException("Not a public record: " + record.getClass(), hidden);
        }
    }

    private static String written(Object value) {
        if (value == null) {
            return "";
        }
        String text = value instanceof Collection<?> many
                ? many.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "))
                : value.toString();
        String plain = text.replaceAll("\\s", " ");
        return plain.length() > LONGEST ? plain.substring(0, LONGEST - 1) + "…" : plain;
    }
}
