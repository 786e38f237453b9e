package fr.parvis.identity.boundary;

/**
 * A chosen password whose slow part is done: its hash, made before any transaction so that keeping it takes no time in one
 * (ADR 0077). Only {@link Agents} makes one, after asking whether the password is a common one.
 */
public final class ReadyPassword {
    private final String hash;

    ReadyPassword(String hash) {
        this.hash = hash;
    }

    /** What is stored. */
    String hash() {
        return hash;
    }

    /** Says nothing, so that no log can give it away. */
    @Override
    public String toString() {
        return "ReadyPassword";
    }
}
