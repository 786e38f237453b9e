package fr.parvis.identity.boundary;

import fr.parvis.identity.control.AgentFacts;
import java.time.Instant;

/** What somebody who gives a login and a password is told. */
public sealed interface SignInAnswer {
    /** Welcome. */
    record SignedIn(AgentFacts agent) implements SignInAnswer {}

    /** Login or password is wrong; which one is not said. */
    record Refused() implements SignInAnswer {}

    /** Too many wrong passwords: try again from that moment on. */
    record Locked(Instant until) implements SignInAnswer {}
}
