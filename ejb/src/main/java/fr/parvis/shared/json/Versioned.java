package fr.parvis.shared.json;

/**
 * A record as it is kept in a {@code jsonb} column. Its first component says which shape it has, so that a later program can read rows
 * of an earlier one: a shape that changes otherwise than by a component that may be absent gets the next number.
 */
public interface Versioned {
    /** The shape, from 1. What no program could read when it was made JSON has 0 and its text beside it. */
    int v();
}
