package fr.parvis.kiosk.print;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * One ticket on its way to paper, seen by two: the thread that waits for the printer and sends, and those that ask for the
 * visitor. It waits, is sent once, and ends; or the printer refuses it and it may be asked for again; or its visit is over.
 */
final class PaperAct {
    private enum Stage {
        /** Nothing was sent; the printer does not answer yet, or another ticket is before. */
        WAITING,
        /** Nothing was sent: the printer said why it cannot print. */
        REFUSED,
        /** The first byte may have been sent. */
        SENDING,
        ENDED
    }

    /** What is told also changes because time passes. */
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final PrintedTicket ticket;
    private final Patience patience;
    private Stage stage = Stage.WAITING;
    private PrintOutcome outcome = PrintOutcome.NO_PRINTER;
    private boolean over;
    private boolean late;
    private long asked = System.nanoTime();
    private long seen = asked;

    PaperAct(PrintedTicket ticket, Patience patience) {
        this.ticket = ticket;
        this.patience = patience;
    }

    PrintedTicket ticket() {
        return ticket;
    }

    /** The visit is on the screen. */
    synchronized void see() {
        seen = System.nanoTime();
    }

    /** The printer answers: it is there, and may take its time. */
    synchronized void hear() {
        if (told() == PrintOutcome.PRINTING) {
            asked = System.nanoTime();
        }
    }

    /** The ticket is wanted again after the printer refused it. @return whether it waits again */
    synchronized boolean askAgain() {
        see();
        if (stage != Stage.REFUSED || over) {
            return false;
        }
        stage = Stage.WAITING;
        asked = System.nanoTime();
        return true;
    }

    /** What the visitor is told now. */
    synchronized PrintOutcome told() {
        if (over) {
            return outcome;
        }
        return switch (stage) {
            case WAITING -> passed(asked, patience.coming()) ? PrintOutcome.NO_PRINTER : PrintOutcome.PRINTING;
            case SENDING -> PrintOutcome.PRINTING;
            case REFUSED, ENDED -> outcome;
        };
    }

    /** The same, after waiting so long at most for more than "it is on its way". */
    synchronized PrintOutcome await(Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
        try {
            while (told() == PrintOutcome.PRINTING && System.nanoTime() < end) {
                TimeUnit.NANOSECONDS.timedWait(this, Math.min(end - System.nanoTime(), LOOK_NANOS));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return told();
    }

    /** Whether somebody still waits for it and nothing was sent. */
    synchronized boolean waits() {
        return stage == Stage.WAITING && !over && !forgotten();
    }

    /** Whether its visit said nothing for longer than a visit lasts. */
    synchronized boolean forgotten() {
        return passed(seen, patience.visit());
    }

    /** Lets some time pass before the printer is tried again; less when the visit ends. */
    synchronized void pause(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        try {
            while (!over && System.nanoTime() < end) {
                TimeUnit.NANOSECONDS.timedWait(this, end - System.nanoTime());
            }
        } catch (InterruptedException stopped) {
            over = true;
            Thread.currentThread().interrupt();
        }
    }

    /** The printer says why it cannot print; nothing was sent. */
    synchronized void refuse(PrintOutcome why) {
        if (stage == Stage.WAITING) {
            stage = Stage.REFUSED;
            outcome = why;
            notifyAll();
        }
    }

    /** The first byte is due; false when the visit is over, and nothing may be sent any more. */
    synchronized boolean begin() {
        if (!waits()) {
            return false;
        }
        late = told() != PrintOutcome.PRINTING;
        stage = Stage.SENDING;
        return true;
    }

    synchronized void end(PrintOutcome end) {
        stage = Stage.ENDED;
        outcome = end;
        notifyAll();
    }

    /** Whether the visitor had been told that it does not come. */
    synchronized boolean late() {
        return late;
    }

    /** The visit is over. @return whether nothing was sent, and nothing will be */
    synchronized boolean giveUp() {
        if (stage == Stage.SENDING || stage == Stage.ENDED || over) {
            return false;
        }
        over = true;
        notifyAll();
        return true;
    }

    /** Why nothing was sent, once it was given up. */
    synchronized PrintOutcome hindrance() {
        return outcome;
    }

    private static boolean passed(long since, Duration time) {
        return System.nanoTime() - since > time.toNanos();
    }
}
