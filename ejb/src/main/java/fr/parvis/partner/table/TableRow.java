package fr.parvis.partner.table;

import java.util.List;
import java.util.Set;

/**
 * A line of a file.
 *
 * @param line as a spreadsheet numbers it, from 1
 * @param cells texts without blanks at their ends, never null
 * @param formulas places of the cells that are computed
 */
public record TableRow(int line, List<String> cells, Set<Integer> formulas) {
    public TableRow {
        cells = List.copyOf(cells);
        formulas = Set.copyOf(formulas);
    }

    /** A cell; empty where the line has none. */
    public String cell(int place) {
        return place < cells.size() ? cells.get(place) : "";
    }

    /** Whether there is nothing in it. */
    public boolean isEmpty() {
        return formulas.isEmpty() && cells.stream().allMatch(String::isEmpty);
    }

    /** Says which one, and nothing of what it holds. */
    @Override
    public String toString() {
        return "TableRow " + line;
    }
}
