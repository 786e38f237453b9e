package fr.parvis.launcher;

/** Why the reception does not start here, in one sentence that says what to do. */
public class CannotStart extends RuntimeException {

    public CannotStart(String sentence) {
        super(sentence);
    }

    public CannotStart(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
