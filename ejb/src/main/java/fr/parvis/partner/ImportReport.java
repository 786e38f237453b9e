package fr.parvis.partner;

import fr.parvis.shared.json.Versioned;
import java.util.List;

/**
 * What becomes, or became, of the lines of a file.
 *
 * @param v shape in the database, 1
 * @param taken new appointments
 * @param changed appointments that are otherwise from now on
 * @param unchanged those that stand already
 * @param squeezed of those taken or changed, how many overlap with another of their agent
 * @param refused lines that are not taken, by number
 */
public record ImportReport(int v, int taken, int changed, int unchanged, int squeezed, List<Refusal> refused)
        implements Versioned {
    /** The shape of today. */
    public static final int SHAPE = 1;

    public ImportReport {
        refused = refused == null ? List.of() : List.copyOf(refused);
    }

    /** How many lines would be written. */
    public int written() {
        return taken + changed;
    }

    /**
     * A line that is not taken.
     *
     * @param line as the spreadsheet numbers it, from 1
     * @param fault why
     * @param other for a doubled line, the one that was there first; 0 otherwise
     */
    public record Refusal(int line, LineFault fault, int other) {}
}
