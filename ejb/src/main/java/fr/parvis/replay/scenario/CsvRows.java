package fr.parvis.replay.scenario;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The rows of a CSV file with a header, one at a time: nothing is read ahead of the row asked for.
 *
 * <p>Columns may stand in any order; a missing or unknown one is refused. Fields may be quoted.
 */
public final class CsvRows implements AutoCloseable {

    private final Path file;
    private final BufferedReader lines;
    private final Map<String, Integer> places = new HashMap<>();
    private List<String> fields = List.of();
    private long line = 1;

    /** Opens the file and checks its header: every required column is there, and none beyond the allowed ones. */
    CsvRows(Path file, Set<String> required, Set<String> allowed) {
        this.file = file;
        try {
            this.lines = Files.newBufferedReader(file);
            header(lines.readLine(), required, allowed);
        } catch (IOException broken) {
            throw new BadInput(file, line, "cannot be read (" + broken.getMessage() + ")");
        }
    }

    /** Opens a file that may have other columns too: they are ignored. */
    public static CsvRows withAtLeast(Path file, Set<String> required) {
        return new CsvRows(file, required, null);
    }

    private void header(String header, Set<String> required, Set<String> allowed) {
        if (header == null) {
            throw problem("the header is missing");
        }
        List<String> names = split(header);
        for (int place = 0; place < names.size(); place++) {
            if (allowed != null && !allowed.contains(names.get(place))) {
                throw problem("unknown column '" + names.get(place) + "'");
            }
            if (places.put(names.get(place), place) != null) {
                throw problem("column '" + names.get(place) + "' stands twice");
            }
        }
        for (String name : new TreeSet<>(required)) {
            if (!places.containsKey(name)) {
                throw problem("column '" + name + "' is missing");
            }
        }
    }

    /** Moves to the next row; false at the end. Empty lines are skipped. */
    public boolean next() {
        try {
            String text = lines.readLine();
            line++;
            while (text != null && text.isBlank()) {
                text = lines.readLine();
                line++;
            }
            if (text == null) {
                return false;
            }
            fields = split(text);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        if (fields.size() != places.size()) {
            throw problem(fields.size() + " fields under " + places.size() + " columns");
        }
        return true;
    }

    public String text(String column) {
        return fields.get(places.get(column));
    }

    public boolean empty(String column) {
        return text(column).isEmpty();
    }

    public long whole(String column) {
        try {
            return Long.parseLong(text(column).trim());
        } catch (NumberFormatException notNumber) {
            throw problem(column + " is not a whole number: '" + text(column) + "'");
        }
    }

    public double number(String column) {
        try {
            return Double.parseDouble(text(column).trim());
        } catch (NumberFormatException notNumber) {
            throw problem(column + " is not a number: '" + text(column) + "'");
        }
    }

    /** Something wrong in the row at hand. */
    public BadInput problem(String what) {
        return new BadInput(file, line, what);
    }

    private static List<String> split(String text) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int place = 0; place < text.length(); place++) {
            char character = text.charAt(place);
            if (character == '"') {
                boolean escaped = quoted && place + 1 < text.length() && text.charAt(place + 1) == '"';
                place += escaped ? 1 : 0;
                quoted = escaped || !quoted;
                field.append(escaped ? "\"" : "");
            } else if (character == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(character);
            }
        }
        fields.add(field.toString());
        return fields;
    }

    @Override
    public void close() {
        try {
            lines.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
