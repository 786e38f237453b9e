package fr.parvis.counter;

import java.util.EnumSet;
import java.util.Set;

/** The life of an agent's stay at a counter. */
public enum SessionState {
    OPEN,
    PAUSED,
    CLOSED;

    /** The states that may follow this one. */
    public Set<SessionState> next() {
        return switch (this) {
            case OPEN -> EnumSet.of(PAUSED, CLOSED);
            case PAUSED -> EnumSet.of(OPEN, CLOSED);
            case CLOSED -> EnumSet.noneOf(SessionState.class);
        };
    }
}
