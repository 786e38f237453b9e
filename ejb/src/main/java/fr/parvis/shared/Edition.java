package fr.parvis.shared;

import fr.parvis.shared.secret.Fingerprint;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How a set of settings stood when somebody read it, so that saving tells whether somebody else has changed it since
 * (ADR 0066). Two readings of the same settings have the same edition, on whichever server and in whatever order their
 * lists are held; any change makes another one.
 *
 * @param value opaque; what HTTP calls an entity tag
 */
public record Edition(String value) {

    /** The edition of settings: records, collections, maps and plain values. */
    public static Edition of(Object settings) {
        return new Edition(Fingerprint.of(written(settings)).substring(0, 32));
    }

    /** The edition of an {@code If-Match} header or a form's field; null, which every edition matches, without one. */
    public static Edition read(String given) {
        String bare = given == null ? "" : given.strip().replaceFirst("^W/", "").replace("\"", "");
        return bare.isEmpty() || bare.equals("*") ? null : new Edition(bare);
    }

    private static String written(Object part) {
        if (part instanceof Record record) {
            return fields(record);
        }
        if (part instanceof Map<?, ?> map) {
            Map<String, String> sorted = new TreeMap<>();
            map.forEach((key, value) -> sorted.put(written(key), written(value)));
            return sorted.toString();
        }
        if (part instanceof Collection<?> list) {
            var texts = list.stream().map(Edition::written);
            return (list instanceof Set ? texts.sorted() : texts).collect(Collectors.joining("\u001f", "[", "]"));
        }
        return String.valueOf(part);
    }

    private static String fields(Record record) {
        StringBuilder text = new StringBuilder();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            try {
                text.append(written(component.getAccessor().invoke(record))).append('\u001e');
            } catch (ReflectiveOperationException hidden) {
                throw new IllegalArgumentException("Not a public record: " + record.getClass(), hidden);
            }
        }
        return text.toString();
    }
}
