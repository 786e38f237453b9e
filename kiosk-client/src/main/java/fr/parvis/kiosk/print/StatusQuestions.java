package fr.parvis.kiosk.print;

import fr.parvis.kiosk.print.PrinterState.Cover;
import fr.parvis.kiosk.print.PrinterState.Paper;
import fr.parvis.kiosk.print.line.PrinterLine;
import java.io.IOException;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

/**
 * Asks a printer how it is: {@code DLE EOT n}, which an ESC/POS printer answers at once by one byte, even while it prints.
 * An answer has bits 1 and 4 set, 0 and 7 clear; anything else is not a status and is passed over.
 */
final class StatusQuestions {
    private static final int PATIENCE_MILLISECONDS = 300;
    private static final int MOST_NONSENSE = 64;

    private static final int PRINTER = 1;
    private static final int OFFLINE_CAUSE = 2;
    private static final int PAPER = 4;

    private static final int ANSWER_MASK = 0b1001_0011;
    private static final int ANSWER = 0b0001_0010;
    private static final int COVER_OPEN = 1 << 2;
    private static final int PAPER_ENDED = 1 << 5;
    private static final int NEARLY_OUT = 0b0000_1100;
    private static final int OUT = 0b0110_0000;

    private StatusQuestions() {}

    /** The state of the printer at the other end; gone when it does not answer within 300 ms. */
    public static PrinterState ask(PrinterLine.Session session) throws IOException {
        if (!session.answers()) {
            return PrinterState.silent();
        }
        if (question(session, PRINTER).isEmpty()) {
            return PrinterState.gone();
        }
        OptionalInt cause = question(session, OFFLINE_CAUSE);
        OptionalInt paper = cause.isPresent() ? question(session, PAPER) : cause;
        return new PrinterState(true, paper(paper, cause), cover(cause));
    }

    private static Cover cover(OptionalInt cause) {
        if (cause.isEmpty()) {
            return Cover.UNKNOWN;
        }
        return has(cause, COVER_OPEN) ? Cover.OPEN : Cover.CLOSED;
    }

    private static Paper paper(OptionalInt paper, OptionalInt cause) {
        if (has(paper, OUT) || has(cause, PAPER_ENDED)) {
            return Paper.OUT;
        }
        if (paper.isEmpty()) {
            return Paper.UNKNOWN;
        }
        return has(paper, NEARLY_OUT) ? Paper.LOW : Paper.OK;
    }

    private static boolean has(OptionalInt answer, int bits) {
        return answer.isPresent() && (answer.getAsInt() & bits) != 0;
    }

    private static OptionalInt question(PrinterLine.Session session, int which) throws IOException {
        session.send(new byte[] {0x10, 0x04, (byte) which}, 0, 3);
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLISECONDS);
        for (int heard = 0; heard < MOST_NONSENSE; heard++) {
            int left = (int) TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            int answer = left > 0 ? session.read(left) : -1;
            if (answer < 0) {
                return OptionalInt.empty();
            }
            if ((answer & ANSWER_MASK) == ANSWER) {
                return OptionalInt.of(answer);
            }
        }
        return OptionalInt.empty();
    }
}
