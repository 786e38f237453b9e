package fr.parvis.display.boundary;

import fr.parvis.counter.boundary.CounterRow;
import fr.parvis.display.boundary.BoardAlert.Kind;
import fr.parvis.reception.TicketStatus;
import fr.parvis.reception.WaitingRow;
import fr.parvis.shared.ServerClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What of the present asks for somebody. Calculates only.
 *
 * @param now when the present was read
 * @param heardSince counters not heard since then are silent: {@link #SILENT} of real life ago
 */
record Watch(Instant now, Instant heardSince) {
    /** A called visitor who has not come by then has probably not heard. */
    static final Duration CALL_OPEN = Duration.ofMinutes(2);
    /** Two heartbeats of 20 s missed; the server frees the counter a little later. */
    static final Duration SILENT = Duration.ofSeconds(45);
    /** Somebody set aside longer than this may have been forgotten. */
    static final Duration HELD_LONG = Duration.ofMinutes(15);

    /** Looks now: silence is that of real life, however fast the server's clock runs. */
    static Watch at(Instant now, ServerClock server) {
        return new Watch(now, now.minus(server.lasts(SILENT)));
    }

    /** Looks soon after the server was away itself: nobody has been silent yet. */
    static Watch hearingAgain(Instant now) {
        return new Watch(now, Instant.EPOCH);
    }

    boolean silent(CounterRow counter) {
        return counter.lastSeenAt() != null && counter.lastSeenAt().isBefore(heardSince);
    }

    Stream<BoardAlert> counters(List<CounterCard> cards) {
        return cards.stream()
                .filter(CounterCard::silent)
                .map(card -> new BoardAlert(
                        Kind.COUNTER_SILENT,
                        card.counter().counterId(),
                        null,
                        card.counter().label(),
                        card.counter().lastSeenAt()));
    }

    Stream<BoardAlert> openCalls(List<CounterCard> cards) {
        return cards.stream()
                .filter(card -> card.visitor() != null
                        && card.visitor().status() == TicketStatus.CALLED
                        && older(card.visitor().since(), CALL_OPEN))
                .map(card ->
                        about(Kind.CALL_OPEN, card.visitor(), card.counter().label()));
    }

    /** One alert a motif: the visitor who waits longest, when over the target. */
    Stream<BoardAlert> targets(Collection<WaitingRow> waiting, Map<Long, Duration> targets) {
        return targets.keySet().stream()
                .map(motif -> longest(waiting, motif))
                .flatMap(Optional::stream)
                .filter(row -> row.waited(now).compareTo(targets.get(row.motifId())) > 0)
                .map(row -> about(Kind.TARGET_PASSED, row, null))
                .sorted(Comparator.comparing(BoardAlert::since));
    }

    Stream<BoardAlert> held(List<WaitingRow> held) {
        return held.stream()
                .filter(row -> older(row.since(), HELD_LONG))
                .map(row -> new BoardAlert(Kind.HELD_LONG, row.ticketId(), row.number(), null, row.since()));
    }

    private static Optional<WaitingRow> longest(Collection<WaitingRow> waiting, long motifId) {
        return waiting.stream()
                .filter(row -> row.motifId() == motifId)
                .min(Comparator.comparing(WaitingRow::reference).thenComparing(WaitingRow::ticketId));
    }

    private static BoardAlert about(Kind kind, WaitingRow row, String place) {
        Instant since = kind == Kind.TARGET_PASSED ? row.reference() : row.since();
        return new BoardAlert(kind, row.ticketId(), row.number(), place, since);
    }

    private boolean older(Instant moment, Duration limit) {
        return moment.plus(limit).isBefore(now);
    }
}
