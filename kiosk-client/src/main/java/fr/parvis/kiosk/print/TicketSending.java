package fr.parvis.kiosk.print;

import fr.parvis.kiosk.print.line.PrinterLine;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The bytes of one ticket on their way into the printer. Sent in parts, so that a slow printer and one that stopped in the
 * middle look different: who takes nothing for too long is cut off.
 */
final class TicketSending {
    private static final int PART = 1024;
    private static final int LOOKS_PER_STALL = 4;

    private final PrinterLine.Session session;
    private final Patience patience;
    private final AtomicLong moved = new AtomicLong(System.nanoTime());
    private final CountDownLatch taken = new CountDownLatch(1);

    private TicketSending(PrinterLine.Session session, Patience patience) {
        this.session = session;
        this.patience = patience;
    }

    /** Sends everything, then asks whether the printer lasted. {@code NO_PRINTER}: nobody knows what is on paper. */
    static PrintOutcome send(byte[] bytes, PrinterLine.Session session, Patience patience) {
        return new TicketSending(session, patience).send(bytes);
    }

    private PrintOutcome send(byte[] bytes) {
        Thread watch = new Thread(this::watch, "parvis-printer-watch");
        watch.setDaemon(true);
        watch.start();
        try {
            for (int from = 0; from < bytes.length; from += PART) {
                session.send(bytes, from, Math.min(PART, bytes.length - from));
                moved.set(System.nanoTime());
            }
            taken.countDown();
            return afterwards();
        } catch (IOException gone) {
            return PrintOutcome.NO_PRINTER;
        } finally {
            taken.countDown();
        }
    }

    private void watch() {
        long stall = patience.stall().toNanos();
        try {
            while (!taken.await(stall / LOOKS_PER_STALL, TimeUnit.NANOSECONDS)) {
                if (System.nanoTime() - moved.get() > stall) {
                    session.close();
                    return;
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (IOException alreadyGone) {
            taken.countDown();
        }
    }

    /** A printer in error after the last byte did not finish the ticket; one that passes through a pause is asked again. */
    private PrintOutcome afterwards() throws IOException {
        long end = System.nanoTime() + patience.question().toNanos();
        PrintOutcome after;
        do {
            after = StatusQuestions.ask(session, patience, () -> false, () -> {})
                    .expected();
        } while (after == PrintOutcome.PRINTING && System.nanoTime() < end);
        return after == PrintOutcome.PRINTING ? PrintOutcome.NO_PRINTER : after;
    }
}
