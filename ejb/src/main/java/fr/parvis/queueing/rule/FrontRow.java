package fr.parvis.queueing.rule;

import fr.parvis.queueing.metrics.ClassCount;
import fr.parvis.queueing.room.OpenCounter;
import fr.parvis.queueing.room.VisitorClass;
import fr.parvis.queueing.room.WaitingTicket;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The few of those who wait that decide what {@link CallRule} answers for one counter: the first ones of each list
 * that the counter may take, and one of each motif that somebody waits for, because scarcity counts motifs. Whoever
 * stands further back changes neither choice nor reason, so the rule costs the same however many wait.
 */
public final class FrontRow {
    private static final Comparator<WaitingTicket> IN_LINE = Comparator.<WaitingTicket>comparingLong(
                    ticket -> ticket.reference().toEpochMilli())
            .thenComparingLong(ticket -> ticket.arrival().toEpochMilli())
            .thenComparingLong(WaitingTicket::id);

    private final Instant now;
    private final long counterId;
    private final List<OpenCounter> counters;
    private final RuleSettings settings;
    private final int depth;
    private final List<WaitingTicket> front = new ArrayList<>();

    /**
     * The front row of a counter.
     *
     * @param counters every counter on duty
     * @param depth how many times the rule will be asked, one visitor leaving between two times: 1 for the next one
     *     alone
     */
    public FrontRow(Instant now, long counterId, List<OpenCounter> counters, RuleSettings settings, int depth) {
        this.now = now;
        this.counterId = counterId;
        this.counters = counters.stream()
                .sorted(Comparator.comparingLong(OpenCounter::id))
                .toList();
        this.settings = settings;
        this.depth = depth;
    }

    /** The front row of everybody who waits, in any order. */
    public static List<WaitingTicket> of(DeskSnapshot desk, long counterId, int depth) {
        record Line(long motif, VisitorClass visitorClass) {}
        Map<Line, List<WaitingTicket>> lines = new HashMap<>();
        desk.waiting().forEach(ticket -> lines.computeIfAbsent(
                        new Line(ticket.motifId(), ticket.visitorClass()), none -> new ArrayList<>())
                .add(ticket));
        FrontRow row = new FrontRow(desk.now(), counterId, desk.counters(), desk.settings(), depth);
        lines.forEach((line, tickets) -> row.add(
                line.motif(),
                line.visitorClass(),
                tickets.stream().sorted(IN_LINE).toList(),
                Function.identity()));
        return row.tickets();
    }

    /**
     * Takes what decides from a line of one motif and class.
     *
     * @param line in the order of reference, arrival (both in milliseconds) and ticket
     * @param reader makes the ticket of the rule from an element; asked for few of them
     */
    public <T> void add(
            long motifId, VisitorClass visitorClass, Collection<T> line, Function<T, WaitingTicket> reader) {
        boolean able = counters.stream()
                .anyMatch(counter ->
                        counter.id() == counterId && counter.motifIds().contains(motifId));
        ClassCount taken = new ClassCount();
        boolean other = false;
        for (T element : line) {
            WaitingTicket ticket = reader.apply(element);
            VisitorClass servedAs = settings.servedAs(ticket);
            if (able && mayBeTaken(ticket)) {
                if (taken.of(servedAs) < depth) {
                    taken.add(servedAs);
                    front.add(ticket);
                }
            } else if (!other) {
                other = true;
                front.add(ticket);
            }
            if (enough(able, visitorClass, taken, other)) {
                return;
            }
        }
    }

    /** Only some appointments are late ones that count as walk-ins, so both lists may be in one line. */
    private boolean enough(boolean able, VisitorClass visitorClass, ClassCount taken, boolean other) {
        if (!able) {
            return other;
        }
        boolean full = taken.of(visitorClass) >= depth;
        return visitorClass == VisitorClass.APPOINTMENT ? full && taken.of(VisitorClass.WALK_IN) >= depth : full;
    }

    private boolean mayBeTaken(WaitingTicket ticket) {
        if (ticket.notBefore() != null
                && now.toEpochMilli() < ticket.notBefore().toEpochMilli()) {
            return false;
        }
        Optional<OpenCounter> kept = ticket.keptForAgentId() == null
                ? Optional.empty()
                : counters.stream()
                        .filter(counter -> counter.agentId() == ticket.keptForAgentId()
                                && counter.motifIds().contains(ticket.motifId()))
                        .findFirst();
        return kept.isEmpty() || kept.get().id() == counterId;
    }

    /** Everybody who decides, in no order. */
    public List<WaitingTicket> tickets() {
        return List.copyOf(front);
    }
}
