package fr.parvis.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.OptionalLong;

/**
 * The session of a browser in which an agent signed in. It holds the agent's identifier and nothing else; it ends when
 * idle (web.xml) and after {@link #LONGEST} in any case.
 */
final class StaffSession {
    static final Duration LONGEST = Duration.ofHours(12);
    private static final String AGENT = "parvis.agent";

    private StaffSession() {}

    /** Starts a session for an agent; whatever was before is thrown away, its identifier too (session fixation). */
    static void start(HttpServletRequest request, long agentId) {
        end(request);
        request.getSession(true).setAttribute(AGENT, agentId);
    }

    /** The agent of the request's session, if there is one that is not too old by the container's own time. */
    static OptionalLong agentOf(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Object agent = session == null ? null : session.getAttribute(AGENT);
        if (agent == null) {
            return OptionalLong.empty();
        }
        Duration age = Duration.ofMillis(session.getLastAccessedTime() - session.getCreationTime());
        if (age.compareTo(LONGEST) > 0) {
            session.invalidate();
            return OptionalLong.empty();
        }
        return OptionalLong.of((Long) agent);
    }

    /** Ends the request's session. */
    static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
