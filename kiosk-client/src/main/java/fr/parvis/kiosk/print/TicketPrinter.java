package fr.parvis.kiosk.print;

import fr.parvis.kiosk.print.PaperWatch.Matter;
import fr.parvis.kiosk.print.line.PrinterLine;
import fr.parvis.kiosk.print.paper.Logo;
import fr.parvis.kiosk.print.paper.PaperWidth;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The printer of a kiosk: puts a ticket on paper once (ADR 0041), and answers within {@link #PATIENCE} whatever the printer
 * does, because a visitor is waiting for a number. A ticket whose printer does not answer goes on trying while its visit is on
 * the screen (ADR 0067).
 *
 * <p>Before each ticket the printer is asked how it is. A printer that is out of paper, open, in error or away gets nothing, so
 * the same request may try again. Once the first byte was sent, the same request is only answered.
 */
public final class TicketPrinter implements AutoCloseable {
    /** The longest that a visitor's number waits for the printer. */
    public static final Duration PATIENCE = Duration.ofMillis(700);

    /** A number that was told so long ago has no visitor before the screen any more. */
    public static final Duration VISIT = Patience.VISIT;

    private final Optional<PrinterLine> line;
    private final TicketPaper paper;
    private final PrintJournal journal;
    private final Patience patience;
    private final Optional<PrinterPress> press;
    private final Map<UUID, PaperAct> open = new ConcurrentHashMap<>();
    private volatile PaperWatch watch = (id, matter, why) -> {};

    private TicketPrinter(Optional<PrinterLine> line, TicketPaper paper, PrintJournal journal, Patience patience) {
        this.line = line;
        this.paper = paper;
        this.journal = journal;
        this.patience = patience;
        this.press = line.map(found -> new PrinterPress(found, paper, journal, patience));
        press.ifPresent(found -> found.start(this::ended, this::sweep));
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
        close();
        return new TicketPrinter(line, paper, journal, other);
    }

    /** Tells from now on what staff must know. */
    public void watchedBy(PaperWatch staff) {
        watch = staff;
    }

    /** False when the configuration says that this kiosk has no printer. */
    public boolean present() {
        return line.isPresent();
    }

    /** Wants a ticket on paper, once for each request id; tells what is known soon. Never throws because of a printer. */
    public PrintOutcome print(PrintedTicket ticket) {
        try {
            Optional<PaperAct> act = press.flatMap(found -> act(ticket, found));
            return act.map(known -> known.await(patience.answer()))
                    .or(() -> journal.answerTo(ticket.requestId()))
                    .orElse(PrintOutcome.NO_PRINTER);
        } catch (UncheckedIOException full) {
            open.remove(ticket.requestId());
            return PrintOutcome.NO_PRINTER;
        }
    }

    /** The visit of a ticket is on the screen: what became of its paper; empty when it was never wanted. */
    public Optional<PrintOutcome> follow(UUID requestId) {
        PaperAct act = open.get(requestId);
        if (act == null) {
            return journal.answerTo(requestId);
        }
        act.see();
        return Optional.of(act.told());
    }

    /** The visit of a ticket is over: what was not begun is not printed any more. @return what became of it */
    public Optional<PrintOutcome> over(UUID requestId) {
        PaperAct act = open.get(requestId);
        if (act != null && act.giveUp()) {
            open.remove(requestId, act);
            givenUp(requestId);
            watch.tell(requestId, Matter.MISSING, act.hindrance());
            return Optional.of(act.hindrance());
        }
        return follow(requestId);
    }

    /** Nothing was sent of a ticket of an earlier start of the program, and nobody waits for it any more. */
    public void forget(UUID requestId) {
        givenUp(requestId);
        watch.tell(requestId, Matter.MISSING, PrintOutcome.NO_PRINTER);
    }

    /** The acts of printing in the middle of which an earlier program was killed. */
    public Set<UUID> unsure() {
        return journal.unsure();
    }

    /** Those that it was killed before. */
    public Set<UUID> unbegun() {
        return journal.unbegun();
    }

    /** Asks the printer how it is; while it prints, what it said last. */
    public PrinterState state() {
        return press.map(PrinterPress::state).orElse(PrinterState.gone());
    }

    @Override
    public void close() {
        press.ifPresent(PrinterPress::close);
    }

    /** The act of a request, made or woken; empty when an earlier one is over. */
    private Optional<PaperAct> act(PrintedTicket ticket, PrinterPress found) {
        UUID id = ticket.requestId();
        synchronized (open) {
            PaperAct known = open.get(id);
            if (known != null) {
                if (known.askAgain()) {
                    found.add(known);
                }
                return Optional.of(known);
            }
            if (journal.answerTo(id).isPresent()) {
                return Optional.empty();
            }
            PaperAct fresh = new PaperAct(ticket, patience);
            journal.waiting(id);
            open.put(id, fresh);
            found.add(fresh);
            return Optional.of(fresh);
        }
    }

    /** The printer has done with an act that was begun. */
    private void ended(PaperAct act, PrintOutcome outcome) {
        UUID id = act.ticket().requestId();
        open.remove(id, act);
        if (outcome != PrintOutcome.PRINTED) {
            watch.tell(id, Matter.UNSURE, outcome);
        } else if (act.late()) {
            watch.tell(id, Matter.LATE, outcome);
        }
    }

    /** Ends the acts whose screens went away without a word. */
    private void sweep() {
        List.copyOf(open.values()).stream()
                .filter(PaperAct::forgotten)
                .forEach(act -> over(act.ticket().requestId()));
    }

    private void givenUp(UUID requestId) {
        try {
            journal.givenUp(requestId);
        } catch (UncheckedIOException full) {
            System.getLogger(TicketPrinter.class.getName()).log(System.Logger.Level.ERROR, full.getMessage());
        }
    }
}
