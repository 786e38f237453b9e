package fr.parvis.kiosk.sync;

/** The server gave no answer that can be believed: no network, too late, a gateway, somebody else's page. */
public final class Unreachable extends Exception {
    private static final long serialVersionUID = 1L;

    Unreachable(String what, Throwable cause) {
        super(what, cause);
    }
}
