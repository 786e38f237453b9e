package fr.parvis.kiosk.reprint;

import fr.parvis.kiosk.desk.Printing;
import fr.parvis.kiosk.journal.JsonText;
import fr.parvis.kiosk.number.Book;
import fr.parvis.kiosk.number.Entry;
import fr.parvis.kiosk.sync.Link;
import fr.parvis.kiosk.sync.Reply;
import fr.parvis.kiosk.sync.Server;
import fr.parvis.kiosk.sync.Unreachable;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Prints once more what the staff ask for, on a thread of its own: asks the server when something changed at the site, and
 * every half minute. Each order is an act of printing of its own, printed at most once (ADR 0041); what it became is told.
 */
public final class Reprints implements Runnable {
    private static final String PATH = "/api/kiosk/papers";
    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final int PAUSE_SECONDS = 30;
    private static final System.Logger LOG = System.getLogger(Reprints.class.getName());

    private final Server server;
    private final Link link;
    private final Book book;
    private final Printing printing;
    private final Semaphore changed = new Semaphore(0);

    public Reprints(Server server, Link link, Book book, Printing printing) {
        this.server = server;
        this.link = link;
        this.book = book;
        this.printing = printing;
    }

    /** Something changed at the site. */
    public void wake() {
        changed.release();
    }

    @Override
    public void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                if (link.online()) {
                    look();
                }
                changed.tryAcquire(PAUSE_SECONDS, TimeUnit.SECONDS);
                changed.drainPermits();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            Reply reply = server.read(PATH, "fr", PATIENCE);
            JsonArray wanted = reply.status() == 200 ? reply.body().getJsonArray("papers") : JsonValue.EMPTY_JSON_ARRAY;
            for (JsonValue each : wanted) {
                print(each.asJsonObject());
            }
        } catch (Unreachable away) {
            LOG.log(System.Logger.Level.DEBUG, "Nobody said what to print", away);
        }
    }

    private void print(JsonObject order) throws Unreachable {
        UUID id = UUID.fromString(order.getString("id"));
        String outcome = ticket(order.getString("series"), order.getInt("rank"))
                .map(entry -> settled(id, entry))
                .orElse("NO_PRINTER");
        JsonObject report = JsonText.object()
                .add("paper", id.toString())
                .add("outcome", reported(outcome))
                .build();
        server.change(PATH, id, report, PATIENCE);
    }

    /** Waits for the printer as for a visitor, then no longer: staff are told one thing, and it stays so. */
    private String settled(UUID id, Entry entry) {
        String outcome = printing.print(id, undated(entry.answer()), motif(entry));
        while (outcome.equals("PRINTING")) {
            outcome = printing.print(id, undated(entry.answer()), motif(entry));
        }
        String end = outcome.equals("YES") ? outcome : printing.over(id);
        return end.equals("PRINTING") ? settled(id, entry) : end;
    }

    private Optional<Entry> ticket(String series, int rank) {
        return book.newest(entry -> entry.told()
                && entry.issue().series().equals(series)
                && entry.issue().rank() == rank);
    }

    /** Without what was true only when the number was given: how many were before it, and how long it would be. */
    private static JsonObject undated(JsonObject answer) {
        return JsonText.more(answer)
                .add("ahead", JsonValue.NULL)
                .add("wait", JsonText.object().add("known", false))
                .build();
    }

    private static long motif(Entry entry) {
        JsonObject asked = entry.issue().ask().body();
        return JsonText.number(entry.answer(), "motif", JsonText.number(asked, "motif", 0));
    }

    private static String reported(String outcome) {
        return switch (outcome) {
            case "YES" -> "PRINTED";
            case "OFF" -> "NO_PRINTER";
            default -> outcome;
        };
    }
}
