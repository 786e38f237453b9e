package fr.parvis.reception;

import fr.parvis.reception.control.DayBook;
import fr.parvis.reception.control.KnownRoom;
import fr.parvis.reception.control.NotWritten;
import fr.parvis.reception.control.RoomRows;
import fr.parvis.reception.control.TicketNumbers;
import fr.parvis.reception.control.TurnQueue;
import fr.parvis.reception.control.WaitingOrder;
import fr.parvis.reception.entity.StoredDay;
import fr.parvis.shared.DatabaseAway;
import fr.parvis.shared.OwnTransaction;
import fr.parvis.shared.SiteChanged;
import fr.parvis.site.SiteFacts;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

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
    private final Map<Long, TurnQueue> turns = new ConcurrentHashMap<>();
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

    /** Does an order in its turn and returns when it is committed, outside of any transaction of the caller. */
    public <T> T take(SiteFacts site, Order<T> order) {
        return turns.computeIfAbsent(site.id(), none -> new TurnQueue()).take(order, batch -> together(site, batch));
    }

    /** Writes a batch; if that fails, each by itself, so that nobody suffers from another's order. */
    private void together(SiteFacts site, List<WaitingOrder<?>> batch) {
        try {
            remember(site.id(), own.call(() -> round(site, batch)));
        } catch (RuntimeException failed) {
            known.remove(site.id());
            if (batch.size() > 1 && !DatabaseAway.is(failed)) {
                batch.forEach(one -> together(site, List.of(one)));
                return;
            }
            batch.forEach(one -> one.fail(failed));
        } catch (Error failed) {
            batch.forEach(one -> one.fail(new IllegalStateException("A turn broke", failed)));
            batch.forEach(WaitingOrder::finish);
            throw failed;
        }
        batch.forEach(WaitingOrder::finish);
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

    private KnownRoom round(SiteFacts site, List<WaitingOrder<?>> batch) {
        LocalDate today = site.dayOf(clock.instant());
        KnownRoom room = known.get(site.id());
        if (room == null || !room.asked().equals(today)) {
            room = open(site, today);
        }
        List<WaitingOrder<?>> left = new ArrayList<>(batch);
        while (true) {
            List<WaitingOrder<?>> acting = new ArrayList<>(left);
            OpenDay day = act(site, room, acting);
            Optional<NotWritten> refused = rows.write(room, day, requests(acting, true), requests(acting, false));
            if (refused.isEmpty()) {
                day.events().forEach(listeners::fire);
                if (day.announced()) {
                    changes.fire(new SiteChanged(site.id(), day.state().sequence()));
                }
                return day.written(room);
            }
            Map<UUID, String> answered = refused.get().answered();
            left.removeIf(one -> answered.containsKey(one.requestId()) && answer(one, answered));
            if (answered.isEmpty()) {
                room = again(site, room, refused.get().ended(), today);
            }
            if (left.isEmpty()) {
                return room;
            }
        }
    }

    private static boolean answer(WaitingOrder<?> one, Map<UUID, String> answered) {
        one.again(answered.get(one.requestId()));
        return true;
    }

    /** Does all orders on the room as it is known; one that fails is left out, and the others are done again without it. */
    private OpenDay act(SiteFacts site, KnownRoom room, List<WaitingOrder<?>> acting) {
        while (true) {
            OpenDay day = new OpenDay(site, room, numbers, clock.instant().truncatedTo(ChronoUnit.MICROS));
            WaitingOrder<?> failed = null;
            for (WaitingOrder<?> one : acting) {
                try {
                    one.act(day);
                } catch (RuntimeException refused) {
                    one.fail(refused);
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

    private static List<UUID> requests(List<WaitingOrder<?>> orders, boolean keepsAnswer) {
        return orders.stream()
                .filter(one -> one.keepsAnswer() == keepsAnswer)
                .map(one -> one.requestId())
                .toList();
    }

    /** The first order of a day, or of this server: the day is locked as everybody locks it, opened if need be. */
    private KnownRoom open(SiteFacts site, LocalDate today) {
        StoredDay day = days.lock(site, clock.instant());
        entities.flush();
        StoredDay.State state =
                rows.day(site.id(), day.day()).orElseThrow(() -> new IllegalStateException("No day at " + site.id()));
        entities.clear();
        return new KnownRoom(today, state, rows.room(site.id()), null);
    }

    /** The day is locked and was not as it was known. */
    private KnownRoom again(SiteFacts site, KnownRoom room, boolean ended, LocalDate today) {
        if (ended) {
            return open(site, today);
        }
        StoredDay.State state = rows.day(site.id(), room.day().day()).orElseThrow();
        return new KnownRoom(today, state, rows.room(site.id()), null);
    }

    /** Who is at a site and what is kept beside, as they stand now: asks the database whether what is remembered still holds. */
    public Now look(SiteFacts site) {
        LocalDate today = site.dayOf(clock.instant());
        Optional<StoredDay.State> state = rows.day(site.id(), today);
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
