package fr.parvis.reception.entity;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The running counts of one reception day, kept on the locked row so that a number is never count + 1, a quota is exact
 * and "people ahead" costs no query: last rank of each series, tickets issued and visitors waiting by motif.
 *
 * <p>The waiting are never fewer than nobody; a tally that an older program stored below zero is read as nobody.
 *
 * <p>Text form: three lists of {@code key=value} separated by {@code ;}, as in {@code A=46,C=9;11=30;11=3}.
 */
public final class DayTally {
    private final Map<Character, Integer> lastRanks;
    private final Map<Long, Integer> issued;
    private final Map<Long, Integer> waiting;

    private DayTally(Map<Character, Integer> lastRanks, Map<Long, Integer> issued, Map<Long, Integer> waiting) {
        this.lastRanks = lastRanks;
        this.issued = issued;
        this.waiting = waiting;
    }

    /** The tally of a day that nobody has come to yet. */
    public static DayTally empty() {
        return new DayTally(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    }

    /**
     * Reads the text form.
     *
     * @throws IllegalArgumentException when the text is not a tally
     */
    public static DayTally parse(String text) {
        String[] lists = text.split(";", -1);
        if (lists.length != 3) {
            throw new IllegalArgumentException("Not a tally: " + text);
        }
        DayTally tally = empty();
        read(lists[0], (key, value) -> tally.lastRanks.put(key.charAt(0), value));
        read(lists[1], (key, value) -> tally.issued.put(Long.valueOf(key), value));
        read(lists[2], (key, value) -> tally.waiting.put(Long.valueOf(key), Math.max(0, value)));
        return tally;
    }

    private static void read(String list, java.util.function.BiConsumer<String, Integer> into) {
        if (list.isEmpty()) {
            return;
        }
        for (String pair : list.split(",", -1)) {
            int equals = pair.indexOf('=');
            into.accept(pair.substring(0, equals), Integer.valueOf(pair.substring(equals + 1)));
        }
    }

    TicketNumber nextNumber(char series) {
        return new TicketNumber(series, lastRanks.merge(series, 1, Integer::sum));
    }

    int lastRank(char series) {
        return lastRanks.getOrDefault(series, 0);
    }

    void continueAfter(char series, int rank) {
        lastRanks.merge(series, rank, Math::max);
    }

    int issued(long motifId) {
        return issued.getOrDefault(motifId, 0);
    }

    void countIssued(long motifId) {
        issued.merge(motifId, 1, Integer::sum);
    }

    int waiting(long motifId) {
        return waiting.getOrDefault(motifId, 0);
    }

    void countWaiting(long motifId, int change) {
        waiting.put(motifId, Math.max(0, waiting(motifId) + change));
    }

    @Override
    public String toString() {
        return write(lastRanks) + ";" + write(issued) + ";" + write(waiting);
    }

    private static String write(Map<?, Integer> counts) {
        return counts.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(","));
    }
}
