package fr.parvis.kiosk.sync;

import fr.parvis.kiosk.clock.ServerTime;
import fr.parvis.kiosk.clock.Stamp;
import fr.parvis.kiosk.journal.JsonText;
import fr.parvis.kiosk.number.Book;
import fr.parvis.kiosk.number.Entry;
import fr.parvis.kiosk.number.Errands;
import fr.parvis.kiosk.number.Issue;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Brings what was told without network to the server: in order, each exactly once because the same Request-Id is answered the
 * same, whatever is cut where. What the server refuses is brought to it once more as a rejected record, for staff to see;
 * nothing is dropped.
 */
public final class Delivery {
    /** Under this name an errand keeps when it was. */
    public static final String STAMP = "stamp";

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int FAULTS_BEFORE_REJECTION = 8;

    private final Server server;
    private final Book book;
    private final Errands errands;
    private final ServerTime time;
    private final Supplier<String> letter;
    private final Map<UUID, Integer> faults = new HashMap<>();

    /** What it works with. */
    public record Parts(Server server, Book book, Errands errands, ServerTime time, Supplier<String> letter) {}

    public Delivery(Parts parts) {
        this.server = parts.server();
        this.book = parts.book();
        this.errands = parts.errands();
        this.time = parts.time();
        this.letter = parts.letter();
    }

    /** How many wait. */
    public int backlog() {
        return book.all(Entry::pending).size() + errands.waiting().size();
    }

    /**
     * Brings everything that waits.
     *
     * @return the first answer by which the server shut this terminal out, null when it did not
     */
    Reply bringAll() throws Unreachable {
        for (Entry entry : book.all(Entry::pending)) {
            Reply reply = bring(entry.issue());
            if (reply != null && reply.shutOut()) {
                return reply;
            }
        }
        return null;
    }

    /** Brings what visitors told after their tickets. What the server does not want any more is let go. */
    void bringErrands() throws Unreachable {
        for (Errands.Errand errand : errands.waiting()) {
            Reply reply = server.change(errand.path(), errand.id(), dated(errand.body()), PATIENCE);
            if (reply.shutOut() || reply.status() >= 500) {
                return;
            }
            errands.done(errand.id(), LocalDate.ofInstant(time.now().at(), ZoneOffset.UTC));
        }
    }

    /** With the moment as it is known now in place of what the clocks of this machine said then. */
    private JsonObject dated(JsonObject body) {
        if (!body.containsKey(STAMP)) {
            return body;
        }
        Stamp stamp = Stamp.of(body.getJsonObject(STAMP));
        return JsonText.more(body)
                .remove(STAMP)
                .add("at", time.corrected(stamp).toString())
                .build();
    }

    private Reply bring(Issue issue) throws Unreachable {
        if (!issue.series().equals(letter.get())) {
            return reject(issue, "other-letter", "");
        }
        Reply reply = server.change(issue.ask().kind().path(), issue.id(), body(issue), PATIENCE);
        if (reply.shutOut()) {
            return reply;
        }
        if (reply.status() >= 500) {
            return fault(issue, reply);
        }
        if (!reply.accepted()) {
            return reject(issue, reply.key(), "");
        }
        if (!reply.body().getString("link", "").equals(issue.link())) {
            return reject(issue, "checked-in-already", reply.body().getString("number", ""));
        }
        book.turn(issue.id(), Entry.State.DELIVERED);
        return reply;
    }

    /** The server failed on this record: again later, and after some times for staff to see. */
    private Reply fault(Issue issue, Reply reply) throws Unreachable {
        if (faults.merge(issue.id(), 1, Integer::sum) < FAULTS_BEFORE_REJECTION) {
            throw new Unreachable("HTTP " + reply.status() + " for " + issue.id(), null);
        }
        return reject(issue, "server-error", "");
    }

    private Reply reject(Issue issue, String reason, String detail) throws Unreachable {
        JsonObject record = JsonText.object()
                .add("kind", issue.ask().kind().name())
                .add("series", issue.series())
                .add("rank", issue.rank())
                .add("at", time.corrected(issue.stamp()).toString())
                .add("reason", reason)
                .add("detail", detail)
                .build();
        Reply kept = server.change("/api/kiosk/rejected", issue.id(), record, PATIENCE);
        if (kept.accepted()) {
            book.turn(issue.id(), Entry.State.REJECTED);
        } else if (!kept.shutOut()) {
            throw new Unreachable("The server does not keep a rejected record: " + kept.key(), null);
        }
        return kept;
    }

    private JsonObject body(Issue issue) {
        return JsonText.more(issue.ask().body())
                .add("issued", issued(issue, time, true))
                .build();
    }

    /** The number as the server takes it. */
    public static JsonObject issued(Issue issue, ServerTime time, boolean offline) {
        return JsonText.object()
                .add("rank", issue.rank())
                .add("link", issue.link())
                .add("at", time.corrected(issue.stamp()).toString())
                .add("offline", offline)
                .build();
    }
}
