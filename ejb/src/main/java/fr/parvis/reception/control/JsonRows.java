package fr.parvis.reception.control;

/** Writes lists of rows as the JSON text that {@code write_room} reads: a list for each name, in the order of their first row. */
final class JsonRows {
    private final java.util.Map<String, StringBuilder> lists = new java.util.LinkedHashMap<>();

    /** Begins a row of a list. */
    Row row(String list) {
        StringBuilder text = lists.computeIfAbsent(list, none -> new StringBuilder(512));
        return new Row(text.append(text.isEmpty() ? "" : ","));
    }

    boolean isEmpty() {
        return lists.isEmpty();
    }

    /** All lists; every row has been ended. */
    @Override
    public String toString() {
        StringBuilder all = new StringBuilder(2048).append('{');
        lists.forEach((name, text) -> all.append(all.length() == 1 ? "\"" : ",\"")
                .append(name)
                .append("\":[")
                .append(text)
                .append(']'));
        return all.append('}').toString();
    }

    /** One row; absent values stay out, which is null. */
    static final class Row {
        private final StringBuilder text;
        private boolean begun;

        private Row(StringBuilder text) {
            this.text = text.append('{');
        }

        /** A value: a text, or whatever says itself as one. */
        Row with(String name, Object value) {
            if (value != null) {
                text.append(begun ? ",\"" : "\"").append(name).append("\":");
                begun = true;
                if (value instanceof Number || value instanceof Boolean) {
                    text.append(value);
                } else {
                    quote(value.toString());
                }
            }
            return this;
        }

        /** A list of texts. */
        Row with(String name, java.util.List<String> values) {
            text.append(begun ? ",\"" : "\"").append(name).append("\":[");
            begun = true;
            for (int place = 0; place < values.size(); place++) {
                text.append(place == 0 ? "" : ",");
                quote(values.get(place));
            }
            text.append(']');
            return this;
        }

        void end() {
            text.append('}');
        }

        private void quote(String value) {
            text.append('"');
            for (int place = 0; place < value.length(); place++) {
                char letter = value.charAt(place);
                if (letter == '"' || letter == '\\') {
                    text.append('\\').append(letter);
                } else if (letter == '\n') {
                    text.append("\\n");
                } else if (letter < ' ') {
                    text.append(String.format("\\u%04x", (int) letter));
                } else {
                    text.append(letter);
                }
            }
            text.append('"');
        }
    }
}
