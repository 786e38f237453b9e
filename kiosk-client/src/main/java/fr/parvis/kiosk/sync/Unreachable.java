package fr.parvis.kiosk.sync;

/** The server gave no answer that can be believed: no network, too late, a gateway, somebody else's page. */
public final class Unreachable extends Exception {
    private static final long serialVersionUID = 1L;
    static final int LONGEST_RETRY_SECONDS = 30;

    private final int retrySeconds;

    Unreachable(String what, Throwable cause) {
        this(what, cause, 0);
    }

    Unreachable(String what, Throwable cause, int retrySeconds) {
        super(what, cause);
        this.retrySeconds = retrySeconds;
    }

    /** How long the server asks to be left alone, {@value #LONGEST_RETRY_SECONDS} s at most; 0 when it did not say. */
    public int retrySeconds() {
        return retrySeconds;
    }
}
