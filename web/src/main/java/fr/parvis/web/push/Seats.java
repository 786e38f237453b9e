package fr.parvis.web.push;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * So many lines a holder may have open, and no more: the newest counts, because the oldest is most likely that of a page which
 * was closed and not missed yet.
 */
final class Seats<T> {
    private final int most;
    private final Map<String, Deque<T>> held = new HashMap<>();

    Seats(int most) {
        this.most = most;
    }

    /**
     * Takes a seat.
     *
     * @return the line that must end for it, the holder's oldest
     */
    synchronized Optional<T> take(String holder, T line) {
        Deque<T> lines = held.computeIfAbsent(holder, none -> new ArrayDeque<>());
        lines.add(line);
        return lines.size() > most ? Optional.of(lines.remove()) : Optional.empty();
    }

    /** Gives a seat back; one that was taken away already is no harm. */
    synchronized void leave(String holder, T line) {
        Deque<T> lines = held.get(holder);
        if (lines != null && lines.remove(line) && lines.isEmpty()) {
            held.remove(holder);
        }
    }

    /** How many seats a holder has taken. */
    synchronized int of(String holder) {
        return held.containsKey(holder) ? held.get(holder).size() : 0;
    }
}
