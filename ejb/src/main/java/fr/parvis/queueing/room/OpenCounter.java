package fr.parvis.queueing.room;

import java.time.Instant;
import java.util.Set;

/**
 * A counter on duty, with somebody behind it: busy or free, it counts when the rule weighs how scarce a skill is.
 *
 * @param motifIds what can be done there now: skills of the counter that the agent has too
 * @param languages languages the agent speaks besides French
 * @param idleSince since when nobody is being served there, null while serving
 */
public record OpenCounter(long id, long agentId, Set<Long> motifIds, Set<Language> languages, Instant idleSince) {

    public OpenCounter {
        motifIds = Set.copyOf(motifIds);
        languages = Set.copyOf(languages);
    }
}
