package fr.parvis.kiosk.sync;

import fr.parvis.kiosk.clock.ServerTime;
import fr.parvis.kiosk.journal.JournalFull;
import fr.parvis.kiosk.journal.JsonText;
import fr.parvis.kiosk.number.Book;
import fr.parvis.kiosk.number.Entry;
import fr.parvis.kiosk.number.Errands;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Keeps in touch with the server, on a thread of its own: reads the facts of the site, brings what waits, says how the
 * terminal is. After a failure it tries again after 1, 2, 4, 5 s, or when the server asked
 * for it ({@code Retry-After}), and at once when something was issued; whatever it could bring makes the
 * pauses short again.
 */
public final class Contact implements Runnable {
    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final Duration USUAL = Duration.ofSeconds(30);
    private static final long LONGEST_PAUSE_MS = 5_000;
    private static final Duration UNTOLD = Duration.ofSeconds(60);
    private static final int KEPT_DAYS = 2;
    private static final System.Logger LOG = System.getLogger(Contact.class.getName());

    private final Server server;
    private final Pass pass;
    private final Facts facts;
    private final Link link;
    private final ServerTime time;
    private final KeptFile clockFile;
    private final Book book;
    private final Errands errands;
    private final Delivery delivery;
    private final Supplier<JsonObject> health;
    private final Semaphore wake = new Semaphore(0);
    private final Diary diary = new Diary();
    private long pauseMs = 500;
    private Duration asked = Duration.ZERO;

    /** What it works with. */
    public record Parts(
            Server server,
            Pass pass,
            Facts facts,
            Link link,
            ServerTime time,
            KeptFile clockFile,
            Book book,
            Errands errands,
            Delivery delivery,
            Supplier<JsonObject> health) {}

    public Contact(Parts parts) {
        this.server = parts.server();
        this.pass = parts.pass();
        this.facts = parts.facts();
        this.link = parts.link();
        this.time = parts.time();
        this.clockFile = parts.clockFile();
        this.book = parts.book();
        this.errands = parts.errands();
        this.delivery = parts.delivery();
        this.health = parts.health();
    }

    /** Something waits to be brought. */
    public void wake() {
        wake.release();
    }

    @Override
    public void run() {
        while (!Thread.currentThread().isInterrupted()) {
            int before = delivery.backlog();
            boolean reached = pass.token().isPresent() && once();
            pauseMs = reached || delivery.backlog() < before ? 500 : Math.min(2 * pauseMs, LONGEST_PAUSE_MS);
            try {
                boolean woken = wake.tryAcquire(reached ? USUAL.toMillis() : leaveAlone(), TimeUnit.MILLISECONDS);
                wake.drainPermits();
                if (woken && !reached) {
                    pauseMs = Math.min(pauseMs, 2000);
                }
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    /** The own pause, or longer when the server asked for it: others wait there too. */
    private long leaveAlone() {
        long millis = Math.max(pauseMs, asked.toMillis());
        asked = Duration.ZERO;
        return millis;
    }

    /** One round; false when the server is not there. */
    private boolean once() {
        try {
            refresh();
            beat();
            if (delivery.backlog() > 0) {
                Reply shut = delivery.bringAll();
                if (shut != null) {
                    return leave(shut);
                }
                delivery.bringErrands();
                refresh();
                beat();
            }
            link.reached();
            diary.there(delivery.backlog());
            tidy();
            return true;
        } catch (Unreachable away) {
            link.lost();
            asked = Duration.ofSeconds(away.retrySeconds());
            diary.away(away.getMessage());
            return false;
        } catch (JournalFull full) {
            LOG.log(System.Logger.Level.ERROR, full.getMessage());
            return false;
        } catch (RuntimeException strange) {
            LOG.log(System.Logger.Level.ERROR, "The server answered strangely", strange);
            return false;
        }
    }

    /** Says how the terminal is; also when its disk is full, so that somebody comes. */
    private void beat() throws Unreachable {
        server.change("/api/devices/heartbeat", UUID.randomUUID(), health.get(), PATIENCE);
    }

    /** Reads the facts of the site and learns the server's time. */
    public void refresh() throws Unreachable {
        Reply home = server.read("/api/kiosk", "fr", PATIENCE);
        if (home.shutOut()) {
            leave(home);
            throw new Unreachable("shut out", null);
        }
        long asked = System.nanoTime();
        Reply day = server.read("/api/kiosk/day", "fr", PATIENCE);
        long onTheWay = (System.nanoTime() - asked) / 2;
        Reply places = server.read("/api/kiosk/places", "fr", PATIENCE);
        if (home.status() != 200 || day.status() != 200) {
            throw new Unreachable("HTTP " + home.status() + " and " + day.status() + " for the site's facts", null);
        }
        facts.keepHome(home.body());
        facts.keepDay(day.body());
        time.hear(Instant.parse(day.body().getString("now")).plusNanos(onTheWay));
        clockFile.write(time.toJson());
        diary.clock(time.offsetMs());
        if (places.status() == 200) {
            facts.keepPlaces(places.body());
        }
    }

    /** The server does not let this terminal in any more: its numbers are kept for the next enrolment. */
    private boolean leave(Reply shut) {
        LOG.log(System.Logger.Level.WARNING, "This terminal is not let in any more: {0}", shut.key());
        if (shut.status() == 401) {
            pass.forget();
        }
        link.lost();
        return false;
    }

    private void tidy() throws Unreachable {
        Instant now = time.now().at();
        for (Entry entry : book.all(each -> each.unresolved() && old(each, now))) {
            String path = "/api/tickets/" + entry.issue().link() + "/leave";
            Reply reply =
                    server.change(path, entry.issue().id(), JsonText.object().build(), PATIENCE);
            if (reply.status() < 500) {
                book.resolve(entry.issue().id());
                LOG.log(
                        System.Logger.Level.INFO,
                        "{0} was set aside and told to nobody: a gap in the series",
                        entry.issue().number());
            }
        }
        LocalDate today = LocalDate.ofInstant(now, facts.zone());
        book.forgetBefore(today.minusDays(KEPT_DAYS));
        errands.forgetBefore(today.minusDays(KEPT_DAYS));
    }

    private static boolean old(Entry entry, Instant now) {
        return entry.issue().stamp().at().plus(UNTOLD).isBefore(now);
    }
}
