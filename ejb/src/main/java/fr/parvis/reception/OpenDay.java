package fr.parvis.reception;

import fr.parvis.reception.control.Belief;
import fr.parvis.reception.control.DayRows;
import fr.parvis.reception.control.KnownRoom;
import fr.parvis.reception.control.RoomRows;
import fr.parvis.reception.control.TicketJournal;
import fr.parvis.reception.control.TicketNumbers;
import fr.parvis.reception.entity.Arrival;
import fr.parvis.reception.entity.StoredDay;
import fr.parvis.reception.entity.StoredTicket;
import fr.parvis.site.SiteFacts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A day at work: what presses do to it is done in memory first and written at the end, all in one statement ({@link RoomRows}). What is
 * written down with each move is what {@link TicketJournal} writes down.
 */
public final class OpenDay {
    private final SiteFacts site;
    private final Instant now;
    private final StoredDay day;
    private final long first;
    private final TicketNumbers numbers;
    private final DayRows rows;
    private final List<TicketEvent> events = new ArrayList<>();
    private final Map<Character, Integer> unwritten = new HashMap<>();
    private Room room;
    private Object beside;

    OpenDay(SiteFacts site, KnownRoom known, TicketNumbers numbers, Instant now) {
        this.site = site;
        this.now = now;
        this.day = new StoredDay(known.day());
        this.first = day.sequence();
        this.room = known.room();
        this.beside = known.beside();
        this.numbers = numbers;
        this.rows = new DayRows(now);
    }

    /** Where. */
    public SiteFacts site() {
        return site;
    }

    /** The moment of everything that is done, in whole microseconds. */
    public Instant now() {
        return now;
    }

    /** Which day. */
    public LocalDate date() {
        return day.day();
    }

    /** How many wait for a motif, after everything that was done so far. */
    public int waiting(long motifId) {
        return day.waiting(motifId);
    }

    /** Whether a motif may still issue a ticket today; a null quota means no limit. */
    public boolean hasRoomFor(long motifId, Integer dailyQuota) {
        return day.hasRoomFor(motifId, dailyQuota);
    }

    /** Who is there, after everything that was done so far. */
    public Room room() {
        return room;
    }

    /** What another context keeps in step with the room; null until it has put something there. */
    public Object beside() {
        return beside;
    }

    /** Keeps something in step with the room: it is remembered with it. */
    public void beside(Object thing) {
        this.beside = thing;
    }

    /** The ticket of somebody who is there, to be moved. */
    public Optional<Ticket> ticket(long id) {
        return room.ticket(id).map(TicketRow::ticket);
    }

    /** The visitor whom a counter has, to be moved. */
    public Optional<Ticket> atCounter(long counterId) {
        return room.atCounter(counterId).map(TicketRow::ticket);
    }

    /** Whether something about an arrival is too strange to book it unseen. */
    public boolean strange(Belief belief, char series, KioskNumber number) {
        return belief.doubt(day, series, number, now, unwritten.getOrDefault(series, 0))
                .isPresent();
    }

    /** Issues a ticket of this day and writes it down. */
    public Ticket issue(char series, Arrival arrival) {
        StoredTicket ticket = new StoredTicket(numbers.next(), day, series, arrival);
        rows.issued(ticket);
        note(ticket, ticket.checkedIn());
        return ticket;
    }

    /** Writes a move down. */
    public void record(Ticket ticket, TicketEvent event) {
        rows.moved(ticket, event);
        note(ticket, event);
    }

    private void note(Ticket ticket, TicketEvent event) {
        TicketJournal.count(day, event.move());
        rows.noted(event);
        room = room.with(ticket.row());
        events.add(event);
    }

    /** Notes that screens must read again. @return the new sequence number */
    public long announce() {
        return day.changed();
    }

    /** Notes the answer, as JSON, that a request is given, now and whenever it comes again. */
    public void answer(UUID requestId, String action, String answer) {
        rows.answered(requestId, action, answer);
    }

    /**
     * Notes that a browser was heard at a counter.
     *
     * @param idle whether the counter became free now
     */
    public void stay(long sessionId, String heardBy, boolean idle) {
        rows.heard(sessionId, heardBy, idle);
    }

    /**
     * Writes a call or a recall down under a sequence number of its own.
     *
     * @param reason why this visitor, as JSON; null for a recall
     * @param ruleTicketId whom the rule chooses, null when nobody
     * @param desk what it was decided on, as JSON; null when that is not kept
     */
    public void call(Ticket ticket, long counterId, long agentId, String reason, Long ruleTicketId, String desk) {
        rows.called(ticket, announce(), counterId, agentId, reason, ruleTicketId, desk);
    }

    List<TicketEvent> events() {
        return events;
    }

    boolean announced() {
        return day.sequence() != first;
    }

    /** Where the day stands, to be written. */
    public StoredDay.State state() {
        return day.state();
    }

    public String rows() {
        return rows.text();
    }

    /** What is known once this is written: the statement counts the room up by one, if it writes anything. */
    KnownRoom written(KnownRoom before) {
        StoredDay.State state = day.state();
        return new KnownRoom(
                before.asked(),
                new StoredDay.State(
                        state.id(),
                        state.siteId(),
                        state.day(),
                        state.sequence(),
                        state.tally(),
                        before.day().room() + (rows.isEmpty() ? 0 : 1)),
                room,
                beside);
    }
}
