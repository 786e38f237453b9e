package fr.parvis.identity.boundary;

import fr.parvis.identity.control.AgentFacts;
import java.time.Instant;

/** What somebody who gives a login and a password is told. */
public sealed interface SignInAnswer {
    /**
     * Welcome.
     *
     * @param agent who signed in
     * @param browser what the browser keeps, so that strangers make nobody wait in it
     * @param first the password was one for one use: the agent chooses their own before anything else
     */
    record SignedIn(AgentFacts agent, String browser, boolean first) implements SignInAnswer {}

    /**
     * Login or password is wrong, or it is too early for another try: which one is not said (ADR 0080).
     *
     * @param heardAgain from when on the next try is heard, whether the login exists or not; null for at once
     */
    record Refused(Instant heardAgain) implements SignInAnswer {}
}
