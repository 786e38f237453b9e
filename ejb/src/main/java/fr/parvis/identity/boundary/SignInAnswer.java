package fr.parvis.identity.boundary;

import fr.parvis.identity.AgentFacts;
import java.time.Instant;

/** What somebody who gives a login and a password is told. */
public sealed interface SignInAnswer {
    /**
     * Welcome.
     *
     * @param agent who signed in
     * @param browser what the browser keeps, so that strangers make nobody wait in it
     * @param first the password was one for one use: the agent chooses their own before anything else
     * @param factorWanted the agent sets a second factor up before anything else (ADR 0092)
     */
    record SignedIn(AgentFacts agent, String browser, boolean first, boolean factorWanted) implements SignInAnswer {}

    /**
     * The password is right, and nothing is open yet: a code of the second factor is wanted.
     *
     * @param agentId whose
     * @param login the name they sign in with
     * @param passwordEdition which of their passwords was given
     */
    record CodeWanted(long agentId, String login, int passwordEdition) implements SignInAnswer {}

    /**
     * Login or password is wrong, or it is too early for another try: which one is not said (ADR 0080).
     *
     * @param heardAgain from when on the next try is heard, whether the login exists or not; null for at once
     */
    record Refused(Instant heardAgain) implements SignInAnswer {}
}
