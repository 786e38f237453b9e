package fr.parvis.audit;

import java.time.Instant;
import java.time.Period;

/**
 * What one context keeps no longer than it may (docs/privacy.md). Called at night, in a transaction of its own, again and
 * again until nothing is left to forget; so it takes a bounded number at a time and is safe on two nodes.
 */
public interface Forgetting {
    /** What is forgotten, in the words of the trail: {@code visits}. */
    String what();

    /** For how long it is kept. */
    Period kept();

    /**
     * Forgets some of what is too old.
     *
     * @param now the server's clock
     * @param most how many at a time, so that no desk waits for it
     * @return how many were forgotten; fewer than {@code most} means that nothing is left
     */
    int forget(Instant now, int most);
}
