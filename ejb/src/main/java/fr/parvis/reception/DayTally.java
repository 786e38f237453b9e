package fr.parvis.reception;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * The running counts of one reception day, kept on the locked row so that a number is never count + 1, a quota is exact and "people
 * ahead" costs no query. A value: each change makes another one. Keys are few, the series and the motifs of a site.
 *
 * @param ranks last rank of each series, by its letter
 * @param issued tickets issued, by motif
 * @param waiting visitors waiting, by motif; never fewer than nobody
 */
public record DayTally(Map<Character, Integer> ranks, Map<Long, Integer> issued, Map<Long, Integer> waiting) {
    public DayTally {
        ranks = Collections.unmodifiableMap(new TreeMap<>(ranks));
        issued = Collections.unmodifiableMap(new TreeMap<>(issued));
        waiting = Collections.unmodifiableMap(new TreeMap<>(waiting));
        if (waiting.values().stream().anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException("Fewer than nobody wait: " + waiting);
        }
    }

    /** The tally of a day that nobody has come to yet. */
    public static DayTally empty() {
        return new DayTally(Map.of(), Map.of(), Map.of());
    }

    /** The last rank of a series, 0 before the first. */
    public int lastRank(char series) {
        return ranks.getOrDefault(series, 0);
    }

    /** The next number of a series comes after that rank at least. */
    public DayTally continuedAfter(char series, int rank) {
        return new DayTally(with(ranks, series, Math.max(rank, lastRank(series))), issued, waiting);
    }

    public int issued(long motifId) {
        return issued.getOrDefault(motifId, 0);
    }

    public DayTally withIssued(long motifId) {
        return new DayTally(ranks, with(issued, motifId, issued(motifId) + 1), waiting);
    }

    public int waiting(long motifId) {
        return waiting.getOrDefault(motifId, 0);
    }

    public DayTally withWaiting(long motifId, int change) {
        return new DayTally(ranks, issued, with(waiting, motifId, Math.max(0, waiting(motifId) + change)));
    }

    private static <K> Map<K, Integer> with(Map<K, Integer> counts, K key, int count) {
        Map<K, Integer> changed = new TreeMap<>(counts);
        changed.put(key, count);
        return changed;
    }
}
