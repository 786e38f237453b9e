package fr.parvis.kiosk.reprint;

import fr.parvis.kiosk.clock.ServerTime;
import fr.parvis.kiosk.desk.Printing;
import fr.parvis.kiosk.journal.JournalFull;
import fr.parvis.kiosk.journal.JsonText;
import fr.parvis.kiosk.number.Book;
import fr.parvis.kiosk.number.Entry;
import fr.parvis.kiosk.number.Errands;
import fr.parvis.kiosk.number.Errands.Errand;
import fr.parvis.kiosk.number.Issue;
import fr.parvis.kiosk.print.PaperWatch;
import fr.parvis.kiosk.print.PrintOutcome;
import fr.parvis.kiosk.print.TicketPrinter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;

/**
 * Tells the staff which tickets are perhaps not on paper, are not, or came too late for their visitor (ADR 0067). A paper that
 * was begun is never printed again by itself (ADR 0041); somebody looks, and prints by one press.
 */
public final class PaperNotices implements PaperWatch {
    private static final String PATH = "/api/kiosk/rejected";
    private static final System.Logger LOG = System.getLogger(PaperNotices.class.getName());

    private final Book book;
    private final Errands errands;
    private final Runnable kept;

    /** @param kept called when there is something new to bring to the server */
    public PaperNotices(Book book, Errands errands, Runnable kept) {
        this.book = book;
        this.errands = errands;
        this.kept = kept;
    }

    /** Keeps a word to the staff; telling the same again changes nothing. What staff asked for themselves they hear otherwise. */
    @Override
    public void tell(UUID requestId, Matter matter, PrintOutcome why) {
        book.find(requestId).filter(Entry::told).ifPresent(entry -> keep(entry.issue(), matter, why.name()));
    }

    /**
     * After a start: what was being printed when the program was killed is told; what was not begun is printed now if its
     * visitor may still stand there, and told otherwise.
     */
    public void resume(TicketPrinter printer, Printing printing, ServerTime time) {
        printer.unsure().forEach(id -> book.find(id)
                .filter(Entry::told)
                .ifPresent(entry -> keep(entry.issue(), Matter.UNSURE, "STOPPED")));
        for (UUID id : printer.unbegun()) {
            book.find(id)
                    .filter(Entry::told)
                    .filter(entry -> entry.issue()
                            .stamp()
                            .at()
                            .plus(TicketPrinter.VISIT)
                            .isAfter(time.now().at()))
                    .ifPresentOrElse(entry -> print(entry, printing), () -> printer.forget(id));
        }
    }

    private static void print(Entry entry, Printing printing) {
        long motif = JsonText.number(
                entry.answer(), "motif", JsonText.number(entry.issue().ask().body(), "motif", 0));
        printing.print(entry.issue().id(), entry.answer(), motif);
    }

    private void keep(Issue issue, Matter matter, String why) {
        String reason = "paper-" + matter.name().toLowerCase(Locale.ROOT);
        LOG.log(System.Logger.Level.WARNING, "{0}: {1} ({2}); staff are told", issue.number(), reason, why);
        String act = (matter == Matter.UNSURE ? "paper " : reason + " ") + issue.id();
        UUID word = UUID.nameUUIDFromBytes(act.getBytes(StandardCharsets.US_ASCII));
        var record = JsonText.object()
                .add("kind", issue.ask().kind().name())
                .add("series", issue.series())
                .add("rank", issue.rank())
                .add("at", issue.stamp().at().toString())
                .add("reason", reason)
                .add("detail", why)
                .build();
        try {
            errands.keep(new Errand(word, PATH, record), issue.day());
            kept.run();
        } catch (JournalFull full) {
            LOG.log(System.Logger.Level.ERROR, full.getMessage());
        }
    }
}
