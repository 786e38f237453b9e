package fr.parvis.audit.control;

import fr.parvis.audit.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Keeps whoever is refused again and again from filling log and trail: of the same caller at the same place one refusal in
 * {@link #QUIET} is told, with how many there were since. Bounded, and of this node alone.
 */
@ApplicationScoped
public class RefusalCount {
    static final Duration QUIET = Duration.ofMinutes(10);
    static final int MOST = 2000;

    private final Map<String, Seen> seen = new LinkedHashMap<>(64, 0.75f, true);

    @Inject
    private Clock clock;

    /** For the container. */
    public RefusalCount() {}

    RefusalCount(Clock clock) {
        this.clock = clock;
    }

    /**
     * Counts one refusal.
     *
     * @return how many there were since the last that was told, this one included; empty when this one is not told
     */
    public synchronized OptionalInt count(Actor actor, String where) {
        Instant now = clock.instant();
        String key = actor + " " + where;
        Seen before = seen.get(key);
        if (before != null && now.isBefore(before.told.plus(QUIET)) && !now.isBefore(before.told)) {
            before.since++;
            return OptionalInt.empty();
        }
        int all = before == null ? 1 : before.since + 1;
        seen.put(key, new Seen(now));
        if (seen.size() > MOST) {
            seen.remove(seen.keySet().iterator().next());
        }
        return OptionalInt.of(all);
    }

    private static final class Seen {
        private final Instant told;
        private int since;

        private Seen(Instant told) {
            this.told = told;
        }
    }
}
