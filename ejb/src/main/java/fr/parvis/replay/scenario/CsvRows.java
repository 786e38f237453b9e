package fr.parvis.replay.scenario;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
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
            this.lines = new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8));
            header(lines.readLine(), required, allowed);
        } catch (IOException broken) {
            throw BadInput.unreadable(file, broken);
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
        List<String> names = split(header.startsWith(BadInput.MARK) ? header.substring(1) : header);
        names.replaceAll(String::trim);
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
            throw BadInput.unreadable(file, broken);
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
        return text(column).isBlank();
    }

    /** A whole number no further than a billion, also written like 31000.0. */
    public long whole(String column) {
        try {
            long number = new BigDecimal(text(column).trim()).longValueExact();
            if (Math.abs(number) <= BadInput.FURTHEST) {
                return number;
            }
        } catch (NumberFormatException | ArithmeticException notWhole) {
            throw problem(column + " is not a whole number: '" + text(column) + "'");
        }
        throw problem(column + " is too far away: " + text(column));
    }

    /** A number no further than a billion. */
    public double number(String column) {
        try {
            double number = Double.parseDouble(text(column).trim());
            if (Math.abs(number) <= BadInput.FURTHEST) {
                return number;
            }
        } catch (NumberFormatException notNumber) {
            throw problem(column + " is not a number: '" + text(column) + "'");
        }
        throw problem(column + " is no number of a desk: '" + text(column) + "'");
    }

    /** Something wrong in the row at hand. */
    public BadInput problem(String what) {
        return new BadInput(file, line, what);
    }

    private List<String> split(String text) {
        if (text.contains(BadInput.STRANGE)) {
            throw problem(BadInput.NOT_UTF_8);
        }
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
