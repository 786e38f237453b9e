package fr.parvis.kiosk.print;

import java.util.Objects;

/**
 * How the printer of a kiosk is, as staff see it on the board.
 *
 * @param reachable it answers its status, or it is of a kind that never answers and its line is open
 * @param paper what is left of the roll
 * @param cover whether the roll can be seen
 * @param fault what else keeps it from printing
 */
public record PrinterState(boolean reachable, Paper paper, Cover cover, Fault fault) {

    public PrinterState {
        Objects.requireNonNull(paper, "paper");
        Objects.requireNonNull(cover, "cover");
        Objects.requireNonNull(fault, "fault");
    }

    /** A printer without fault. */
    public PrinterState(boolean reachable, Paper paper, Cover cover) {
        this(reachable, paper, cover, Fault.NONE);
    }

    /** What is left of the roll. */
    public enum Paper {
        OK,
        /** A hint only: it still prints. */
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

    /** What keeps a printer with paper and a closed cover from printing, the most pressing first. */
    public enum Fault {
        /** Only a technician helps. */
        BROKEN,
        /** The blade is stuck, mostly with paper in it. */
        CUTTER,
        /** Stopped by something that somebody can clear: a jam, a carriage. */
        JAMMED,
        /** Recovers by itself: mostly a head that is too hot. */
        HOT,
        /** It says that it is in error and not in which. */
        ERROR,
        /** Somebody is pressing its feed button. */
        FEEDING,
        /** It says that it is not ready and not why. */
        OFFLINE,
        NONE;

        /** Over in a moment, without anybody's help: worth waiting for. */
        boolean passes() {
            return this == FEEDING || this == OFFLINE;
        }
    }

    /** There is no printer, or it does not answer. */
    public static PrinterState gone() {
        return new PrinterState(false, Paper.UNKNOWN, Cover.UNKNOWN);
    }

    /** Its line is open, but nobody can ask how it is. */
    public static PrinterState silent() {
        return new PrinterState(true, Paper.UNKNOWN, Cover.UNKNOWN);
    }

    /** What a ticket sent now would become; {@code PRINTING} for one that should wait a moment. */
    public PrintOutcome expected() {
        if (!reachable) {
            return PrintOutcome.NO_PRINTER;
        }
        if (cover == Cover.OPEN) {
            return PrintOutcome.COVER_OPEN;
        }
        if (paper == Paper.OUT) {
            return PrintOutcome.NO_PAPER;
        }
        if (fault == Fault.NONE) {
            return PrintOutcome.PRINTED;
        }
        return fault.passes() ? PrintOutcome.PRINTING : PrintOutcome.PRINTER_ERROR;
    }
}
