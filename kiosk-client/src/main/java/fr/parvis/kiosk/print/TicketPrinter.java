package fr.parvis.kiosk.print;

import fr.parvis.kiosk.print.line.PrinterLine;
import fr.parvis.kiosk.print.paper.Logo;
import fr.parvis.kiosk.print.paper.PaperWidth;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The printer of a kiosk: puts a ticket on paper once, and answers within {@link #PATIENCE} whatever the printer does,
 * because a visitor is waiting for a number.
 *
 * <p>Before each ticket the printer is asked how it is. A printer that is out of paper, open or away gets nothing, so the
 * same request may try again. Once the first byte was sent, the same request is only answered (ADR 0041). A slow printer
 * that goes on taking bytes counts as printing and is left to finish.
 */
public final class TicketPrinter implements AutoCloseable {
    /** The longest that a visitor's answer waits for the printer. */
    public static final Duration PATIENCE = Duration.ofMillis(1400);

    private final Optional<PrinterLine> line;
    private final TicketPaper paper;
    private final PrintJournal journal;
    private final Patience patience;
    private final AtomicReference<TicketSending> last;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(TicketPrinter::daemon);

    private TicketPrinter(Optional<PrinterLine> line, TicketPaper paper, PrintJournal journal, Patience patience) {
        this.line = line;
        this.paper = paper;
        this.journal = journal;
        this.patience = patience;
        this.last = new AtomicReference<>(new TicketSending(patience.stall()));
    }

    /**
     * The printer at an address: {@code tcp://host:9100}, {@code usb:/dev/usb/lp0}, {@code serial:/dev/ttyS0@19200},
     * {@code file:/path} or {@code none}; {@code ?status=none} behind it for a printer that never answers its status.
     *
     * @throws IllegalArgumentException with a sentence, when the address says nothing known
     */
    public static TicketPrinter at(String address, PaperWidth width, Optional<Path> logo, PrintJournal journal) {
        return new TicketPrinter(
                PrinterLine.at(address), new TicketPaper(width, Logo.of(logo)), journal, Patience.usual());
    }

    /** The same printer, waited for as long as told. */
    TicketPrinter waitedFor(Patience other) {
        return new TicketPrinter(line, paper, journal, other);
    }

    /** False when the configuration says that this kiosk has no printer. */
    public boolean present() {
        return line.isPresent();
    }

    /** Puts a ticket on paper, once for each request id. Never throws because of a printer. */
    public PrintOutcome print(PrintedTicket ticket) {
        Optional<PrintOutcome> known = journal.answerTo(ticket.requestId());
        if (known.isPresent() || line.isEmpty()) {
            return known.orElse(PrintOutcome.NO_PRINTER);
        }
        TicketSending sending = new TicketSending(patience.stall());
        last.getAndSet(sending).stopIfStalled();
        Optional<PrintOutcome> outcome = withinPatience(() -> print(ticket, sending));
        return outcome.orElseGet(() -> sending.leaveOrStop() ? PrintOutcome.PRINTED : PrintOutcome.NO_PRINTER);
    }

    /** The acts of printing in the middle of which an earlier program was killed. */
    public Set<UUID> unsure() {
        return journal.unsure();
    }

    /** Asks the printer how it is. */
    public PrinterState state() {
        return line.flatMap(found -> withinPatience(() -> ask(found))).orElse(PrinterState.gone());
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }

    private PrintOutcome print(PrintedTicket ticket, TicketSending sending) {
        Optional<PrintOutcome> known = journal.answerTo(ticket.requestId());
        if (known.isPresent()) {
            return known.get();
        }
        byte[] bytes = paper.bytes(ticket);
        try (PrinterLine.Session session = line.orElseThrow().open()) {
            PrintOutcome expected = StatusQuestions.ask(session).expected();
            if (expected != PrintOutcome.PRINTED || !sending.begin(session)) {
                return expected == PrintOutcome.PRINTED ? PrintOutcome.NO_PRINTER : expected;
            }
            return send(ticket, bytes, sending);
        } catch (IOException gone) {
            return PrintOutcome.NO_PRINTER;
        }
    }

    private PrintOutcome send(PrintedTicket ticket, byte[] bytes, TicketSending sending) {
        journal.sending(ticket.requestId());
        PrintOutcome outcome = sending.send(bytes);
        journal.ended(ticket.requestId(), outcome);
        return outcome;
    }

    private PrinterState ask(PrinterLine found) {
        try (PrinterLine.Session session = found.open()) {
            return StatusQuestions.ask(session);
        } catch (IOException gone) {
            return PrinterState.gone();
        }
    }

    private <T> Optional<T> withinPatience(Callable<T> work) {
        Future<T> result = worker.submit(work);
        try {
            return Optional.of(result.get(patience.answer().toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException late) {
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof UncheckedIOException) {
                return Optional.empty();
            }
            throw new IllegalStateException("The ticket could not be drawn", failed.getCause());
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "parvis-printer");
        thread.setDaemon(true);
        return thread;
    }
}
