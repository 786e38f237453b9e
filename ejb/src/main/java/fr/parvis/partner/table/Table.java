package fr.parvis.partner.table;

import fr.parvis.partner.FileFacts;
import java.util.List;

/**
 * A file as lines of texts; empty lines are left out, the others keep their number.
 *
 * @param facts how it was understood
 */
public record Table(FileFacts facts, List<TableRow> rows) {
    /** Lines of a file at most, the names of columns not counted. */
    public static final int MOST_ROWS = 25_000;

    /** Columns at most. */
    public static final int MOST_COLUMNS = 100;

    /** Letters of a cell at most. */
    public static final int MOST_LETTERS = 2_000;

    public Table {
        rows = List.copyOf(rows);
    }

    /** How many columns the widest line has. */
    public int width() {
        return rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    }

    /** The lines below the names of columns, if it has any. */
    public List<TableRow> body(boolean headed) {
        return headed && !rows.isEmpty() ? rows.subList(1, rows.size()) : rows;
    }
}
