package fr.parvis.shared;

/**
 * A word that opens something at the desk: it can be compared and handed on, never printed.
 *
 * @param value the word itself; may be empty when nothing was configured
 */
public record Secret(String value) {

    public Secret {
        if (value == null) {
            throw new IllegalArgumentException("A secret may be empty, never null");
        }
    }

    public boolean isEmpty() {
        return value.isBlank();
    }

    /** Says only whether there is something, so that no log or start-up message can give it away. */
    @Override
    public String toString() {
        return isEmpty() ? "(empty)" : "(set)";
    }
}
