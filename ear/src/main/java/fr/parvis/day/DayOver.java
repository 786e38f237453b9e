package fr.parvis.day;

/** The day cannot go on; the message says why in one sentence. */
final class DayOver extends RuntimeException {

    DayOver(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
