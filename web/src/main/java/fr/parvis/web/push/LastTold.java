package fr.parvis.web.push;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The number that the browsers of this node were told last, for each site. Only that one is not told again. A smaller one is
 * news: it is an older hint that came late, which costs one read more, or the site has fallen behind what screens know (a backup
 * was put in place, a demonstration was built anew), and they must read to find back.
 */
final class LastTold {
    private final Map<Long, Long> told = new ConcurrentHashMap<>();

    /** Notes a hint. @return whether browsers must hear of it */
    boolean isNews(Hint hint) {
        if (hint.sequence() == Hint.READ_AGAIN) {
            return true;
        }
        Long before = told.put(hint.siteId(), hint.sequence());
        return before == null || before != hint.sequence();
    }

    /** Sites of which anything was told. */
    Set<Long> sites() {
        return Set.copyOf(told.keySet());
    }
}
