package fr.parvis.kiosk.number;

import jakarta.json.JsonObject;

/**
 * What became of a number so far.
 *
 * @param answer what the visitor was told, null before that
 */
public record Entry(Issue issue, State state, JsonObject answer) {

    /** The life of a number. */
    public enum State {
        /** Set aside; the visitor has been told nothing. */
        SET_ASIDE,
        /** Given back: refused by the server, nobody was told. The rank is free again. */
        GIVEN_BACK,
        /** Nobody was told, but the server may have heard of it: the rank stays used. */
        DROPPED,
        /** Nobody was told, and the server was told to forget it. */
        GONE,
        /** Told to the visitor; the server does not know yet. */
        TOLD,
        /** Told, and the server has it. */
        DELIVERED,
        /** Told, and the server has it among the rejected: staff were told. */
        REJECTED
    }

    /** Whether the visitor holds it. */
    public boolean told() {
        return answer != null;
    }

    /** Whether the server must still hear of it. */
    public boolean pending() {
        return state == State.TOLD;
    }

    /** Whether nobody knows what the server made of it. */
    public boolean unresolved() {
        return state == State.SET_ASIDE || state == State.DROPPED;
    }

    Entry to(State next) {
        return new Entry(issue, next, answer);
    }

    Entry told(Issue full, JsonObject words, boolean delivered) {
        return new Entry(full, delivered ? State.DELIVERED : State.TOLD, words);
    }
}
