package fr.parvis.reception.control;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lists of rows as the JSON that {@code write_room} reads: a list for each name. */
final class JsonRows {
    /** Finding the library anew for each row would take longer than writing it. */
    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    private final Map<String, JsonArrayBuilder> lists = new LinkedHashMap<>();

    /** Begins a row of a list; it is there once it is ended. */
    Row row(String list) {
        return new Row(lists.computeIfAbsent(list, none -> JSON.createArrayBuilder()));
    }

    boolean isEmpty() {
        return lists.isEmpty();
    }

    /** All lists, once. */
    String text() {
        JsonObjectBuilder all = JSON.createObjectBuilder();
        lists.forEach(all::add);
        return all.build().toString();
    }

    /** One row; absent values stay out, which is null. */
    static final class Row {
        private final JsonArrayBuilder list;
        private final JsonObjectBuilder row = JSON.createObjectBuilder();

        private Row(JsonArrayBuilder list) {
            this.list = list;
        }

        /** A whole number. */
        Row with(String name, Number value) {
            if (value != null) {
                row.add(name, value.longValue());
            }
            return this;
        }

        /** Yes or no. */
        Row with(String name, boolean value) {
            row.add(name, value);
            return this;
        }

        /** A text, or what says itself as one: an instant, a day, a state, an identifier. */
        Row with(String name, Object value) {
            if (value != null) {
                row.add(name, value.toString());
            }
            return this;
        }

        /** A list of texts. */
        Row with(String name, List<String> values) {
            row.add(name, JSON.createArrayBuilder(values));
            return this;
        }

        void end() {
            list.add(row);
        }
    }
}
