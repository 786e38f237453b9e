package fr.parvis.reception.control;

import fr.parvis.reception.entity.ReceptionDay;
import fr.parvis.reception.entity.TicketEvent;
import fr.parvis.shared.DatabaseAway;
import fr.parvis.shared.OwnTransaction;
import fr.parvis.shared.SiteChanged;
import fr.parvis.site.control.SiteFacts;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Does what is ordered at a site, one order after the other, but writes those that came meanwhile together: one statement, one commit,
 * and so one wait for the disk for all of them (ADR 0094). The lock is still the row of the day, for every server node; what this adds
 * is that orders of one node queue in memory, where they hold neither a connection nor a transaction.
 *
 * <p>Nothing remembered decides anything by itself: {@code write_room} writes only when the day is still as it was remembered. When it
 * is not, the room is read again under the lock and everything is done again.
 */
@ApplicationScoped
public class DayTurns {
    /** So many orders are written together at most; the others take the next turn. */
    private static final int MOST = 16;

    private static final long LOOK_AGAIN_NANOS = 50_000_000;

    private static final Pattern ANSWERED = Pattern.compile("\"([0-9a-f-]{36})\": \"((?:[^\"\\\\]|\\\\.)*)\"");

    private final Map<Long, Turn> turns = new ConcurrentHashMap<>();
    private final Map<Long, KnownRoom> known = new ConcurrentHashMap<>();

    @PersistenceContext(unitName = "parvis")
    private EntityManager entities;

    @EJB
    private OwnTransaction own;

    @Inject
    private Clock clock;

    @Inject
    private DayBook days;

    @Inject
    private RoomRows rows;

    @Inject
    private TicketNumbers numbers;

    @Inject
    private Event<TicketEvent> listeners;

    @Inject
    private Event<SiteChanged> changes;

    /** What waits at one site, and whether somebody is doing it. */
    private static final class Turn {
        private final Queue<Waiting<?>> queue = new ConcurrentLinkedQueue<>();
        private final AtomicBoolean led = new AtomicBoolean();
    }

    /** One order and who waits for it. */
    private static final class Waiting<T> {
        private final Order<T> order;
        private final Thread thread = Thread.currentThread();
        private T result;
        private RuntimeException failure;
        private volatile boolean done;

        private Waiting(Order<T> order) {
            this.order = order;
        }

        private void act(OpenDay day) {
            failure = null;
            result = order.act(day);
        }

        private void again(String answer) {
            failure = null;
            result = order.again(answer);
        }

        private void finish() {
            done = true;
            LockSupport.unpark(thread);
        }
    }

    /** Does an order in its turn and returns when it is committed, outside of any transaction of the caller. */
    public <T> T take(SiteFacts site, Order<T> order) {
        Turn turn = turns.computeIfAbsent(site.id(), none -> new Turn());
        Waiting<T> mine = new Waiting<>(order);
        turn.queue.add(mine);
        while (!mine.done) {
            if (!turn.led.compareAndSet(false, true)) {
                LockSupport.parkNanos(turn, LOOK_AGAIN_NANOS);
            } else {
                try {
                    if (!mine.done) {
                        together(site, next(turn));
                    }
                } finally {
                    turn.led.set(false);
                    wakeNext(turn);
                }
            }
        }
        if (mine.failure != null) {
            throw mine.failure;
        }
        return mine.result;
    }

    private static void wakeNext(Turn turn) {
        Waiting<?> next = turn.queue.peek();
        if (next != null) {
            LockSupport.unpark(next.thread);
        }
    }

    /** The orders of the next turn; a second delivery of a request waits for the answer to the first. */
    private static List<Waiting<?>> next(Turn turn) {
        List<Waiting<?>> batch = new ArrayList<>();
        Set<UUID> requests = new HashSet<>();
        Iterator<Waiting<?>> queued = turn.queue.iterator();
        while (queued.hasNext() && batch.size() < MOST) {
            Waiting<?> one = queued.next();
            if (requests.add(one.order.requestId())) {
                batch.add(one);
                queued.remove();
            }
        }
        return batch;
    }

    /** Writes a batch; if that fails, each by itself, so that nobody suffers from another's order. */
    private void together(SiteFacts site, List<Waiting<?>> batch) {
        try {
            remember(site.id(), own.call(() -> round(site, batch)));
        } catch (RuntimeException failed) {
            known.remove(site.id());
            if (batch.size() > 1 && !DatabaseAway.is(failed)) {
                batch.forEach(one -> together(site, List.of(one)));
                return;
            }
            batch.forEach(one -> one.failure = failed);
        } catch (Error failed) {
            batch.forEach(one -> one.failure = new IllegalStateException("A turn broke", failed));
            batch.forEach(Waiting::finish);
            throw failed;
        }
        batch.forEach(Waiting::finish);
    }

    /** Keeps the newer one of the same day. */
    private void remember(long siteId, KnownRoom room) {
        known.merge(
                siteId,
                room,
                (old, fresh) -> old.day().id() == fresh.day().id()
                                && old.day().room() > fresh.day().room()
                        ? old
                        : fresh);
    }

    private KnownRoom round(SiteFacts site, List<Waiting<?>> batch) {
        LocalDate today = site.dayOf(clock.instant());
        KnownRoom room = known.get(site.id());
        if (room == null || !room.asked().equals(today)) {
            room = open(site, today);
        }
        List<Waiting<?>> left = new ArrayList<>(batch);
        while (true) {
            List<Waiting<?>> acting = new ArrayList<>(left);
            OpenDay day = act(site, room, acting);
            String refused = rows.write(room, day, requests(acting, true), requests(acting, false));
            if (refused == null) {
                day.events().forEach(listeners::fire);
                if (day.announced()) {
                    changes.fire(new SiteChanged(site.id(), day.day().sequence()));
                }
                return day.written(room);
            }
            Map<UUID, String> answered = answered(refused);
            left.removeIf(one -> answered.containsKey(one.order.requestId()) && answer(one, answered));
            if (answered.isEmpty()) {
                room = again(site, room, refused, today);
            }
            if (left.isEmpty()) {
                return room;
            }
        }
    }

    private static boolean answer(Waiting<?> one, Map<UUID, String> answered) {
        one.again(answered.get(one.order.requestId()));
        return true;
    }

    /** Does all orders on the room as it is known; one that fails is left out, and the others are done again without it. */
    private OpenDay act(SiteFacts site, KnownRoom room, List<Waiting<?>> acting) {
        while (true) {
            OpenDay day = new OpenDay(site, room, numbers, clock.instant().truncatedTo(ChronoUnit.MICROS));
            Waiting<?> failed = null;
            for (Waiting<?> one : acting) {
                try {
                    one.act(day);
                } catch (RuntimeException refused) {
                    one.failure = refused;
                    failed = one;
                    break;
                }
            }
            if (failed == null) {
                return day;
            }
            acting.remove(failed);
        }
    }

    private static List<UUID> requests(List<Waiting<?>> orders, boolean keepsAnswer) {
        return orders.stream()
                .filter(one -> one.order.keepsAnswer() == keepsAnswer)
                .map(one -> one.order.requestId())
                .toList();
    }

    /** The first order of a day, or of this server: the day is locked as everybody locks it, opened if need be. */
    private KnownRoom open(SiteFacts site, LocalDate today) {
        ReceptionDay day = days.lock(site, clock.instant());
        entities.flush();
        ReceptionDay.State state =
                rows.day(site.id(), day.day()).orElseThrow(() -> new IllegalStateException("No day at " + site.id()));
        entities.clear();
        return new KnownRoom(today, state, rows.room(site.id()), null);
    }

    /** The day is locked and was not as it was known. */
    private KnownRoom again(SiteFacts site, KnownRoom room, String refused, LocalDate today) {
        if (refused.contains("\"ended\": true")) {
            return open(site, today);
        }
        ReceptionDay.State state = rows.day(site.id(), room.day().day()).orElseThrow();
        return new KnownRoom(today, state, rows.room(site.id()), null);
    }

    private static Map<UUID, String> answered(String refused) {
        Map<UUID, String> answers = new LinkedHashMap<>();
        if (refused.startsWith("{\"answered\"")) {
            Matcher pairs = ANSWERED.matcher(refused);
            while (pairs.find()) {
                answers.put(UUID.fromString(pairs.group(1)), plain(pairs.group(2)));
            }
        }
        return answers;
    }

    private static String plain(String quoted) {
        return quoted.indexOf('\\') < 0 ? quoted : quoted.replace("\\\"", "\"").replace("\\\\", "\\");
    }

    /** Who is at a site and what is kept beside, as they stand now: asks the database whether what is remembered still holds. */
    public Now look(SiteFacts site) {
        LocalDate today = site.dayOf(clock.instant());
        Optional<ReceptionDay.State> state = rows.day(site.id(), today);
        KnownRoom room = known.get(site.id());
        if (room == null || state.isEmpty() || !room.day().equals(state.get())) {
            room = new KnownRoom(today, state.orElse(null), rows.room(site.id()), null);
        }
        if (state.isPresent()) {
            remember(site.id(), room);
        }
        return new Now(site.id(), room);
    }

    /** A look at a room. */
    public final class Now {
        private final long siteId;
        private final KnownRoom looked;

        private Now(long siteId, KnownRoom looked) {
            this.siteId = siteId;
            this.looked = looked;
        }

        /** Which site. */
        public long siteId() {
            return siteId;
        }

        /** Who is there. */
        public Room room() {
            return looked.room();
        }

        /** What another context keeps in step with the room; null until it has put something there. */
        public Object beside() {
            return looked.beside();
        }

        /** Keeps something in step with the room, that was read after this look. */
        public void beside(Object thing) {
            known.computeIfPresent(
                    siteId,
                    (id, room) -> room.day().equals(looked.day())
                            ? new KnownRoom(room.asked(), room.day(), room.room(), thing)
                            : room);
        }
    }
}
