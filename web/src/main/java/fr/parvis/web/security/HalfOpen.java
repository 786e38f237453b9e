package fr.parvis.web.security;

import fr.parvis.identity.boundary.SignInAnswer.CodeWanted;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What this node holds of a browser in which the right password was given and a code is wanted (ADR 0092). It is no session of an
 * agent: the door does not know it, and it opens nothing but the page that asks for the code.
 */
final class HalfOpen {
    /** The page that asks for the code. */
    static final String PAGE = "/staff/second.xhtml";

    /** So long the password need not be given again. */
    static final Duration LIFE = Duration.ofMinutes(5);

    private static final String WANTED = "parvis.half";

    private HalfOpen() {}

    /** Begins; whatever was before is thrown away, its identifier too. */
    static void start(HttpServletRequest request, CodeWanted answer, String next, Instant now) {
        end(request);
        request.getSession(true).setAttribute(WANTED, new Held(answer, next, now.plus(LIFE)));
    }

    /** What is held of a request's browser, unless it is over. */
    static Optional<Held> of(HttpServletRequest request, Instant now) {
        HttpSession session = request.getSession(false);
        return Optional.ofNullable(session)
                .map(open -> (Held) open.getAttribute(WANTED))
                .filter(held -> now.isBefore(held.until()));
    }

    /** Ends it, and any session of this browser on this node. */
    static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /**
     * What is held.
     *
     * @param wanted what was answered to the password
     * @param next the page to go on to, as the sign-in page was told
     * @param until when the password has to be given again
     */
    record Held(CodeWanted wanted, String next, Instant until) {}
}
