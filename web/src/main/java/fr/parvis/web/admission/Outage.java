package fr.parvis.web.admission;

import java.util.concurrent.atomic.AtomicBoolean;

/** Whether the database of this node does not answer, as {@link DatabaseWatch} saw it last. */
final class Outage {
    private static final AtomicBoolean NOW = new AtomicBoolean();

    private Outage() {}

    static boolean now() {
        return NOW.get();
    }

    /**
     * Notes it.
     *
     * @return whether that is news
     */
    static boolean note(boolean away) {
        return NOW.getAndSet(away) != away;
    }
}
