package fr.parvis.kiosk.print;

import fr.parvis.kiosk.background.Worker;
import fr.parvis.kiosk.print.line.PrinterLine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;

/**
 * The one thread that prints, a ticket after the other, each until the printer has taken it or says why it cannot, or its
 * visit is over. Whoever only wants to know how the printer is gives way to a ticket.
 */
final class PrinterPress implements AutoCloseable {
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(400);
    private static final int SWEEP_SECONDS = 1;
    private static final System.Logger LOG = System.getLogger(PrinterPress.class.getName());

    private final PrinterLine line;
    private final TicketPaper paper;
    private final PrintJournal journal;
    private final Patience patience;
    private final BlockingQueue<PaperAct> queue = new LinkedBlockingQueue<>();
    private final ReentrantLock using = new ReentrantLock();
    private volatile PrinterState last = PrinterState.gone();
    private volatile Thread worker;
    private volatile long askedSince;
    private boolean warm;

    PrinterPress(PrinterLine line, TicketPaper paper, PrintJournal journal, Patience patience) {
        this.line = line;
        this.paper = paper;
        this.journal = journal;
        this.patience = patience;
    }

    /**
     * Begins to work.
     *
     * @param ended hears of each act that was begun
     * @param sweep called every second or so
     */
    void start(BiConsumer<PaperAct, PrintOutcome> ended, Runnable sweep) {
        worker = Worker.start("parvis-printer", () -> work(ended, sweep));
    }

    void add(PaperAct act) {
        queue.add(act);
    }

    /** How the printer is; what it said last while a ticket has it. */
    PrinterState state() {
        if (!queue.isEmpty() || !using.tryLock()) {
            return askedInVain() ? PrinterState.gone() : last;
        }
        try (PrinterLine.Session session = line.open()) {
            BooleanSupplier ticketWaits = () -> !queue.isEmpty() || using.hasQueuedThreads();
            PrinterState now = StatusQuestions.ask(session, patience, ticketWaits, () -> {});
            last = now.reachable() || !ticketWaits.getAsBoolean() ? now : last;
        } catch (IOException gone) {
            last = PrinterState.gone();
        } finally {
            using.unlock();
        }
        return last;
    }

    /** Whether a ticket waits for an answer for longer than any printer takes; a device that sleeps may hold it for ever. */
    private boolean askedInVain() {
        long since = askedSince;
        return since != 0 && System.nanoTime() - since > patience.question().toNanos();
    }

    private void hear(PaperAct act) {
        askedSince = System.nanoTime();
        act.hear();
    }

    @Override
    public void close() {
        worker.interrupt();
    }

    private void work(BiConsumer<PaperAct, PrintOutcome> ended, Runnable sweep) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                PaperAct act = queue.poll(SWEEP_SECONDS, TimeUnit.SECONDS);
                if (act != null) {
                    carry(act, ended);
                } else if (!warm) {
                    paper.warm();
                    warm = true;
                }
                sweep.run();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void carry(PaperAct act, BiConsumer<PaperAct, PrintOutcome> ended) {
        using.lock();
        try {
            byte[] bytes = paper.bytes(act.ticket());
            while (act.waits()) {
                attempt(act, bytes, ended);
                if (act.waits()) {
                    act.pause(BETWEEN_TRIES);
                }
            }
        } catch (UncheckedIOException full) {
            LOG.log(System.Logger.Level.ERROR, full.getMessage());
            act.refuse(PrintOutcome.NO_PRINTER);
        } catch (RuntimeException odd) {
            LOG.log(System.Logger.Level.ERROR, "A ticket could not be drawn", odd);
            act.refuse(PrintOutcome.NO_PRINTER);
        } finally {
            using.unlock();
        }
    }

    private void attempt(PaperAct act, byte[] bytes, BiConsumer<PaperAct, PrintOutcome> ended) {
        askedSince = System.nanoTime();
        try (PrinterLine.Session session = line.open()) {
            PrinterState state = StatusQuestions.ask(session, patience, () -> !act.waits(), () -> hear(act));
            last = state;
            askedSince = 0;
            switch (state.expected()) {
                case PRINTED -> send(act, bytes, session, ended);
                case NO_PRINTER, PRINTING ->
                    LOG.log(System.Logger.Level.DEBUG, "The printer is waited for: {0}", state);
                default -> act.refuse(state.expected());
            }
        } catch (IOException gone) {
            LOG.log(System.Logger.Level.DEBUG, "The printer is away", gone);
            last = PrinterState.gone();
        } finally {
            askedSince = 0;
        }
    }

    private void send(
            PaperAct act, byte[] bytes, PrinterLine.Session session, BiConsumer<PaperAct, PrintOutcome> ended) {
        if (!act.begin()) {
            return;
        }
        PrintOutcome outcome = PrintOutcome.NO_PRINTER;
        try {
            journal.sending(act.ticket().requestId());
            outcome = TicketSending.send(bytes, session, patience);
            journal.ended(act.ticket().requestId(), outcome);
        } finally {
            act.end(outcome);
            ended.accept(act, outcome);
        }
    }
}
