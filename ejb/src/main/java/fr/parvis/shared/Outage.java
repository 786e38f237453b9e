package fr.parvis.shared;

import java.util.concurrent.atomic.AtomicBoolean;

/** Whether the database of this node does not answer, as the watch over it saw last (ADR 0078). */
public final class Outage {
    private static final AtomicBoolean NOW = new AtomicBoolean();

    private Outage() {}

    /** Whether it is away. */
    public static boolean now() {
        return NOW.get();
    }

    /**
     * Notes it.
     *
     * @return whether that is news
     */
    public static boolean note(boolean away) {
        return NOW.getAndSet(away) != away;
    }
}
