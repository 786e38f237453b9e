package fr.parvis.kiosk.desk;

import fr.parvis.kiosk.clock.ServerTime;
import fr.parvis.kiosk.clock.Stamp;
import fr.parvis.kiosk.journal.JournalFull;
import fr.parvis.kiosk.journal.JsonText;
import fr.parvis.kiosk.number.Ask;
import fr.parvis.kiosk.number.Book;
import fr.parvis.kiosk.number.Entry;
import fr.parvis.kiosk.number.Entry.State;
import fr.parvis.kiosk.number.Issue;
import fr.parvis.kiosk.number.Series;
import fr.parvis.kiosk.sync.Contact;
import fr.parvis.kiosk.sync.Delivery;
import fr.parvis.kiosk.sync.Facts;
import fr.parvis.kiosk.sync.Link;
import fr.parvis.kiosk.sync.Reply;
import fr.parvis.kiosk.sync.Server;
import fr.parvis.kiosk.sync.Unreachable;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * Gives a visitor a number, with the server or without it, one visitor after the other (ADR 0045): the number is set aside on
 * the disk, then the server is asked for at most 1.5 s, then what the visitor is about to be told is on the disk, then they are
 * told. A refusal of the server gives the rank back, because nobody was told.
 */
public final class Issuing {
    private static final Duration PATIENCE = Duration.ofMillis(1500);
    private static final System.Logger LOG = System.getLogger(Issuing.class.getName());

    private final Server server;
    private final Facts facts;
    private final Link link;
    private final ServerTime time;
    private final Book book;
    private final Series series;
    private final Contact contact;
    private final Printing printing;
    private final OfflineDesk offline;

    /** What it works with. */
    public record Parts(
            Server server, Facts facts, Link link, ServerTime time, Book book, Contact contact, Printing printing) {}

    public Issuing(Parts parts) {
        this.server = parts.server();
        this.facts = parts.facts();
        this.link = parts.link();
        this.time = parts.time();
        this.book = parts.book();
        this.series = new Series(parts.book());
        this.contact = parts.contact();
        this.printing = parts.printing();
        this.offline = new OfflineDesk(parts.facts(), parts.book());
    }

    /** Answers a visitor; the same request is answered the same. */
    public Told give(Ask ask) {
        try {
            Told told = decide(ask);
            return told.status() < 300 ? printed(ask, told) : told;
        } catch (JournalFull full) {
            LOG.log(System.Logger.Level.ERROR, full.getMessage());
            return Problems.KIOSK_FULL.in(ask.language());
        }
    }

    private Told printed(Ask ask, Told told) {
        boolean other = told.body().getBoolean("again", false);
        long motif = JsonText.number(told.body(), "motif", JsonText.number(ask.body(), "motif", 0));
        String outcome = other ? "OFF" : printing.print(ask.requestId(), told.body(), motif);
        return new Told(
                told.status(),
                JsonText.more(told.body()).add("printed", outcome).build());
    }

    private synchronized Told decide(Ask ask) {
        Optional<Entry> known = book.find(ask.requestId());
        if (known.filter(Entry::told).isPresent()) {
            return new Told(200, known.get().answer());
        }
        if (facts.letter().isEmpty() || facts.home().isEmpty()) {
            return Problems.SERVER_AWAY.in(ask.language());
        }
        boolean alone =
                !link.online() || book.all(Entry::pending).stream().findFirst().isPresent();
        return alone ? without(ask, known, false) : with(ask, known, true);
    }

    private Told with(Ask ask, Optional<Entry> known, boolean first) {
        Issue issue = known.filter(Entry::unresolved).map(Entry::issue).orElseGet(() -> setAside(ask));
        try {
            JsonObject body = JsonText.more(ask.body())
                    .add("issued", Delivery.issued(issue, time, false))
                    .build();
            Reply reply = server.change(ask.kind().path(), ask.requestId(), body, PATIENCE);
            if (reply.status() >= 500) {
                return without(ask, book.find(ask.requestId()), true);
            }
            return heard(ask, issue, reply, first);
        } catch (Unreachable away) {
            link.lost();
            contact.wake();
            return without(ask, book.find(ask.requestId()), true);
        }
    }

    private Told heard(Ask ask, Issue issue, Reply reply, boolean first) {
        if (reply.accepted() && reply.body().getString("link", "").equals(issue.link())) {
            JsonObject words = JsonText.more(reply.body())
                    .add("offline", false)
                    .add("again", false)
                    .build();
            JsonText.text(words, "seenAt").map(Instant::parse).ifPresent(time::notBefore);
            return new Told(201, book.tell(issue, words, true).answer());
        }
        book.turn(issue.id(), State.GIVEN_BACK);
        if (reply.accepted()) {
            return new Told(
                    200,
                    JsonText.more(reply.body())
                            .add("offline", false)
                            .add("again", true)
                            .build());
        }
        if (reply.key().equals("number-taken") && first) {
            return afterTaken(ask);
        }
        if (reply.shutOut()) {
            contact.wake();
        }
        return new Told(reply.status(), reply.body());
    }

    /** The server knows more of our series than we do: learn it, and try once more. */
    private Told afterTaken(Ask ask) {
        try {
            contact.refresh();
        } catch (Unreachable away) {
            return Problems.SERVER_AWAY.in(ask.language());
        }
        return with(ask, Optional.empty(), false);
    }

    /** Decides alone; {@code asked} when the server may have heard of the number that was set aside. */
    private Told without(Ask ask, Optional<Entry> known, boolean asked) {
        Stamp now = time.now();
        Optional<Entry> same = offline.sameCode(ask);
        if (same.isPresent()) {
            drop(known, asked);
            return new Told(
                    200, JsonText.more(same.get().answer()).add("again", true).build());
        }
        Optional<Told> refusal = offline.refusal(ask, now);
        if (refusal.isPresent()) {
            drop(known, asked);
            return refusal.get();
        }
        Issue issue = known.filter(Entry::unresolved)
                .map(Entry::issue)
                .orElseGet(() -> setAside(ask))
                .asking(Codes.withoutCode(ask, facts.day()));
        Told told = new Told(201, book.tell(issue, offline.words(issue), false).answer());
        contact.wake();
        return told;
    }

    private void drop(Optional<Entry> known, boolean asked) {
        known.filter(entry -> asked && entry.state() == State.SET_ASIDE)
                .ifPresent(entry -> book.turn(entry.issue().id(), State.DROPPED));
    }

    private Issue setAside(Ask ask) {
        Stamp now = time.now();
        String letter = facts.letter().orElseThrow();
        ZonedDateTime here = now.at().atZone(facts.zone());
        int rank = series.next(
                new Series.Moment(letter, here.toLocalDate(), here.toLocalTime(), now.sure()), facts.word());
        Issue issue = new Issue(
                Codes.withoutCode(ask, facts.day()), letter, rank, Codes.freshLink(), now, here.toLocalDate());
        book.setAside(issue);
        return issue;
    }
}
