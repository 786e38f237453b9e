package fr.parvis.kiosk.reprint;

import fr.parvis.kiosk.journal.JournalFull;
import fr.parvis.kiosk.journal.JsonText;
import fr.parvis.kiosk.number.Book;
import fr.parvis.kiosk.number.Entry;
import fr.parvis.kiosk.number.Errands;
import fr.parvis.kiosk.number.Errands.Errand;
import fr.parvis.kiosk.number.Issue;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.UUID;

/**
 * After a start: tells the staff which tickets were being printed when this program was killed. Nobody knows whether they are
 * on paper, so nothing is printed again by itself (ADR 0041); somebody looks, and prints by one press.
 */
public final class UnsurePapers {
    private static final String PATH = "/api/kiosk/rejected";
    private static final System.Logger LOG = System.getLogger(UnsurePapers.class.getName());

    private final Book book;
    private final Errands errands;

    public UnsurePapers(Book book, Errands errands) {
        this.book = book;
        this.errands = errands;
    }

    /** Keeps a word to the staff for each; telling the same paper again changes nothing. */
    public void tell(Collection<UUID> begun) {
        begun.forEach(id -> book.find(id).filter(Entry::told).ifPresent(entry -> keep(entry.issue())));
    }

    private void keep(Issue issue) {
        LOG.log(
                System.Logger.Level.WARNING,
                "{0} was being printed when the program stopped; staff are told",
                issue.number());
        String act = "paper " + issue.id();
        UUID word = UUID.nameUUIDFromBytes(act.getBytes(StandardCharsets.US_ASCII));
        var record = JsonText.object()
                .add("kind", issue.ask().kind().name())
                .add("series", issue.series())
                .add("rank", issue.rank())
                .add("at", issue.stamp().at().toString())
                .add("reason", "paper-unsure")
                .add("detail", "")
                .build();
        try {
            errands.keep(new Errand(word, PATH, record), issue.day());
        } catch (JournalFull full) {
            LOG.log(System.Logger.Level.ERROR, full.getMessage());
        }
    }
}
