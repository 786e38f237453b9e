package fr.parvis.web.push;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Gathers hints until they are sent, at most one with a number and one without for each site: of many changes in a moment
 * only the last is worth telling. The last is the one that came last, not the one with the largest number: numbers fall when a
 * backup is put in place.
 */
final class Freshest {
    private final Map<Long, Long> numbered = new LinkedHashMap<>();
    private final Map<Long, Long> unnumbered = new LinkedHashMap<>();

    /**
     * Adds a hint.
     *
     *
     * @return whether there was none before, so that somebody must see to the sending
     */
    synchronized boolean add(Hint hint) {
        boolean first = numbered.isEmpty() && unnumbered.isEmpty();
        Map<Long, Long> kind = hint.sequence() == Hint.READ_AGAIN ? unnumbered : numbered;
        kind.put(hint.siteId(), hint.sequence());
        return first;
    }

    /** Takes everything gathered so far. */
    synchronized List<Hint> take() {
        List<Hint> hints = new ArrayList<>();
        unnumbered.forEach((site, sequence) -> hints.add(new Hint(site, sequence)));
        numbered.forEach((site, sequence) -> hints.add(new Hint(site, sequence)));
        unnumbered.clear();
        numbered.clear();
        return hints;
    }
}
