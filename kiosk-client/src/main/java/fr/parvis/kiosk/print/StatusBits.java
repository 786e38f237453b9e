package fr.parvis.kiosk.print;

import fr.parvis.kiosk.print.PrinterState.Cover;
import fr.parvis.kiosk.print.PrinterState.Fault;
import fr.parvis.kiosk.print.PrinterState.Paper;
import java.util.OptionalInt;

/**
 * What the answers to {@code DLE EOT n} mean, bit by bit, as makers of ESC/POS printers publish them. An answer has bits 1
 * and 4 set, 0 and 7 clear; what an automatic status report (ASB) or XON and XOFF look like has not.
 *
 * @param printer to n = 1
 * @param offline to n = 2: what it is not ready for
 * @param error to n = 3
 * @param paper to n = 4
 */
record StatusBits(OptionalInt printer, OptionalInt offline, OptionalInt error, OptionalInt paper) {
    private static final int FIXED_BITS = 0b1001_0011;
    private static final int FIXED = 0b0001_0010;

    private static final int NOT_READY = 0b0000_1000;
    private static final int WAITS_FOR_RECOVERY = 0b0010_0000;
    private static final int BUTTON_PRESSED = 0b0100_0000;

    private static final int COVER_OPEN = 0b0000_0100;
    private static final int FED_BY_BUTTON = 0b0000_1000;
    private static final int STOPPED_WITHOUT_PAPER = 0b0010_0000;
    private static final int IN_ERROR = 0b0100_0000;

    private static final int RECOVERABLE = 0b0000_0100;
    private static final int CUTTER = 0b0000_1000;
    private static final int UNRECOVERABLE = 0b0010_0000;
    private static final int RECOVERS_BY_ITSELF = 0b0100_0000;

    private static final int NEARLY_OUT = 0b0000_1100;
    private static final int OUT = 0b0110_0000;

    /** Whether a byte can be an answer at all. */
    static boolean isAnswer(int heard) {
        return heard >= 0 && (heard & FIXED_BITS) == FIXED;
    }

    PrinterState state() {
        if (printer.isEmpty()) {
            return PrinterState.gone();
        }
        Fault fault = explained(fault()) ? Fault.NONE : fault();
        return new PrinterState(true, paperLeft(), cover(), fault);
    }

    /** A printer without paper or with an open cover also says that it is not ready: that is no fault of its own. */
    private boolean explained(Fault fault) {
        boolean vague = fault == Fault.ERROR || fault.passes();
        return vague && (paperLeft() == Paper.OUT || cover() == Cover.OPEN);
    }

    private Cover cover() {
        if (offline.isEmpty()) {
            return Cover.UNKNOWN;
        }
        return has(offline, COVER_OPEN) ? Cover.OPEN : Cover.CLOSED;
    }

    private Paper paperLeft() {
        if (has(paper, OUT) || has(offline, STOPPED_WITHOUT_PAPER)) {
            return Paper.OUT;
        }
        if (paper.isEmpty()) {
            return Paper.UNKNOWN;
        }
        return has(paper, NEARLY_OUT) ? Paper.LOW : Paper.OK;
    }

    private Fault fault() {
        if (has(error, UNRECOVERABLE)) {
            return Fault.BROKEN;
        }
        if (has(error, CUTTER)) {
            return Fault.CUTTER;
        }
        if (has(error, RECOVERABLE)) {
            return Fault.JAMMED;
        }
        if (has(error, RECOVERS_BY_ITSELF)) {
            return Fault.HOT;
        }
        return has(offline, IN_ERROR) ? Fault.ERROR : passing();
    }

    private Fault passing() {
        if (has(offline, FED_BY_BUTTON) || has(printer, BUTTON_PRESSED)) {
            return Fault.FEEDING;
        }
        return has(printer, NOT_READY | WAITS_FOR_RECOVERY) ? Fault.OFFLINE : Fault.NONE;
    }

    private static boolean has(OptionalInt answer, int bits) {
        return answer.isPresent() && (answer.getAsInt() & bits) != 0;
    }
}
