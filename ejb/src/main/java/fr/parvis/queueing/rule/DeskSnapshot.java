package fr.parvis.queueing.rule;

import fr.parvis.queueing.room.MotifLoad;
import fr.parvis.queueing.room.OpenCounter;
import fr.parvis.queueing.room.WaitingTicket;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * The desk at one instant, complete enough to decide who is called next.
 *
 * @param waiting everybody waiting, in any order: the answer never depends on the order
 * @param counters every counter on duty, busy ones too
 * @param motifs mean service and share of each motif; a motif met without a load takes the average
 */
public record DeskSnapshot(
        Instant now,
        List<WaitingTicket> waiting,
        List<OpenCounter> counters,
        List<MotifLoad> motifs,
        RuleSettings settings) {

    public DeskSnapshot {
        Objects.requireNonNull(now, "now");
        Objects.requireNonNull(settings, "settings");
        waiting = List.copyOf(waiting);
        counters = List.copyOf(counters);
        motifs = List.copyOf(motifs);
        refuseTwice(waiting.stream().map(WaitingTicket::id).toList(), "ticket");
        refuseTwice(counters.stream().map(OpenCounter::id).toList(), "counter");
        refuseTwice(motifs.stream().map(MotifLoad::motifId).toList(), "motif");
    }

    private static void refuseTwice(List<Long> ids, String what) {
        if (ids.stream().distinct().count() != ids.size()) {
            throw new IllegalArgumentException("the same " + what + " twice in " + ids);
        }
    }
}
