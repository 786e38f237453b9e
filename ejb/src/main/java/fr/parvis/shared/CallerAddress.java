package fr.parvis.shared;

import jakarta.enterprise.context.RequestScoped;

/**
 * The network address from which the request being answered came, as the server believes it; empty when it came from
 * nowhere, such as a job of the night. Whoever counts guesses asks it; it is never stored or logged as it is.
 */
@RequestScoped
public class CallerAddress {
    private String address = "";

    /** The door tells it, before anything else is asked. */
    public void is(String remote) {
        address = remote == null ? "" : remote;
    }

    /** The address, empty when there is none. */
    public String get() {
        return address;
    }
}
