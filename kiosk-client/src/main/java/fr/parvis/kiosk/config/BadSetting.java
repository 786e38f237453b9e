package fr.parvis.kiosk.config;

/** A setting that makes no sense; the message is one line that names the key and says what it should be. */
public final class BadSetting extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BadSetting(String sentence) {
        super(sentence);
    }
}
