package fr.parvis.kiosk.print;

import fr.parvis.kiosk.print.line.PrinterLine;
import java.io.IOException;
import java.time.Duration;

/**
 * One ticket on its way to the printer, seen by two: the thread that sends, and the one that waits with the visitor and may
 * give up. Sent in parts, so that a slow printer and a hanging one look different.
 */
final class TicketSending {
    private static final int PART = 1024;

    private final long stallNanos;
    private PrinterLine.Session session;
    private PrintOutcome outcome;
    private boolean stopped;
    private int sent;
    private long moved;

    /** For a printer that hangs when it takes nothing for so long. */
    TicketSending(Duration stall) {
        this.stallNanos = stall.toNanos();
    }

    /** Takes the line; false when the visitor's answer was given meanwhile, and nothing may be sent any more. */
    public synchronized boolean begin(PrinterLine.Session line) {
        session = line;
        moved = System.nanoTime();
        return !stopped;
    }

    /** Sends everything, then asks whether the paper lasted. */
    public PrintOutcome send(byte[] bytes) {
        PrintOutcome end;
        try {
            for (int from = 0; from < bytes.length; from += PART) {
                int length = Math.min(PART, bytes.length - from);
                session.send(bytes, from, length);
                progress(length);
            }
            end = afterwards();
        } catch (IOException gone) {
            end = PrintOutcome.NO_PRINTER;
        }
        return finish(end);
    }

    /**
     * The visitor's answer is due. True when the ticket is printed, or the printer goes on taking it and may finish;
     * otherwise the line is cut.
     */
    public synchronized boolean leaveOrStop() {
        if (outcome != null) {
            return outcome == PrintOutcome.PRINTED;
        }
        if (sent > 0 && !stalled()) {
            return true;
        }
        stop();
        return false;
    }

    /** Cuts the line of a ticket that was left to finish and does not move any more, so that the next one may try. */
    public synchronized void stopIfStalled() {
        if (session != null && outcome == null && stalled()) {
            stop();
        }
    }

    /** A printer that says after the last byte that it has no paper did not finish the ticket. */
    private PrintOutcome afterwards() throws IOException {
        PrinterState state = session.answers() ? StatusQuestions.ask(session) : PrinterState.silent();
        return state.reachable() ? state.expected() : PrintOutcome.PRINTED;
    }

    private synchronized void progress(int bytes) {
        sent += bytes;
        moved = System.nanoTime();
    }

    private synchronized PrintOutcome finish(PrintOutcome end) {
        outcome = stopped ? PrintOutcome.NO_PRINTER : end;
        return outcome;
    }

    private boolean stalled() {
        return System.nanoTime() - moved > stallNanos;
    }

    private void stop() {
        stopped = true;
        if (session != null) {
            try {
                session.close();
            } catch (IOException alreadyGone) {
                outcome = PrintOutcome.NO_PRINTER;
            }
        }
    }
}
