package fr.parvis.kiosk.print;

/**
 * How the printer of a kiosk is, as staff see it on the board.
 *
 * @param reachable it answers its status, or it is of a kind that never answers and its line is open
 * @param paper what is left of the roll
 * @param cover whether the roll can be seen
 */
public record PrinterState(boolean reachable, Paper paper, Cover cover) {

    /** What is left of the roll. */
    public enum Paper {
        OK,
        LOW,
        OUT,
        UNKNOWN
    }

    /** The lid over the roll. */
    public enum Cover {
        CLOSED,
        OPEN,
        UNKNOWN
    }

    /** There is no printer, or it does not answer. */
    public static PrinterState gone() {
        return new PrinterState(false, Paper.UNKNOWN, Cover.UNKNOWN);
    }

    /** Its line is open, but nobody can ask how it is. */
    public static PrinterState silent() {
        return new PrinterState(true, Paper.UNKNOWN, Cover.UNKNOWN);
    }

    /** What a ticket sent now would become. */
    public PrintOutcome expected() {
        if (!reachable) {
            return PrintOutcome.NO_PRINTER;
        }
        if (cover == Cover.OPEN) {
            return PrintOutcome.COVER_OPEN;
        }
        return paper == Paper.OUT ? PrintOutcome.NO_PAPER : PrintOutcome.PRINTED;
    }
}
