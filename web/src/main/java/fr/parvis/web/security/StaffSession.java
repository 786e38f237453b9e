package fr.parvis.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What this node holds of a browser in which an agent is signed in: identifiers and moments, nothing of a person. Whether it
 * still holds {@link StaffSessions} decides.
 */
final class StaffSession {
    /** The page of whoever signed in by a password for one use. */
    static final String CHOOSE_PASSWORD = "/staff/password.xhtml";

    /** However much a session is used, it ends so long after it began. */
    static final Duration LONGEST = Duration.ofHours(12);

    /** The page of whoever has to set a second factor up. */
    static final String SET_FACTOR = "/staff/factor.xhtml";

    private static final String AGENT = "parvis.agent";
    private static final String ID = "parvis.session";
    private static final String FIRST = "parvis.first";
    private static final String FACTOR = "parvis.factor-first";
    private static final String USED = "parvis.used";
    private static final String PROVED = "parvis.proved";
    private static final String TOLD = "parvis.told";

    private final HttpSession session;

    private StaffSession(HttpSession session) {
        this.session = session;
    }

    /** Starts a session for an agent; whatever was before is thrown away, its identifier too (session fixation). */
    static StaffSession start(HttpServletRequest request, long agentId, long id, Instant now) {
        of(request).ifPresent(StaffSession::end);
        StaffSession fresh = new StaffSession(request.getSession(true));
        fresh.session.setAttribute(AGENT, agentId);
        fresh.session.setAttribute(ID, id);
        fresh.used(now);
        fresh.told(now);
        return fresh;
    }

    /** The session of a request, if an agent is signed in and it is not too old by the container's own time. */
    static Optional<StaffSession> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || session.getAttribute(ID) == null) {
            return Optional.empty();
        }
        Duration age = Duration.ofMillis(session.getLastAccessedTime() - session.getCreationTime());
        if (age.compareTo(LONGEST) > 0) {
            session.invalidate();
            return Optional.empty();
        }
        return Optional.of(new StaffSession(session));
    }

    long agentId() {
        return (Long) session.getAttribute(AGENT);
    }

    long id() {
        return (Long) session.getAttribute(ID);
    }

    /** Whether the agent has to choose a password before anything else. */
    boolean mustChoosePassword() {
        return session.getAttribute(FIRST) != null;
    }

    void mustChoosePassword(boolean must) {
        session.setAttribute(FIRST, must ? true : null);
    }

    /** Whether the agent has to set a second factor up before anything else. */
    boolean mustSetFactor() {
        return session.getAttribute(FACTOR) != null;
    }

    void mustSetFactor(boolean must) {
        session.setAttribute(FACTOR, must ? true : null);
    }

    /** Forgets something that was held for it. */
    void drop(String what) {
        session.removeAttribute(what);
    }

    /** When a person last did something in it. */
    Instant lastUse() {
        return (Instant) session.getAttribute(USED);
    }

    void used(Instant now) {
        session.setAttribute(USED, now);
    }

    /** When the agent last gave their password in it, null for not in this session. */
    Instant lastProof() {
        return (Instant) session.getAttribute(PROVED);
    }

    void proved(Instant now) {
        session.setAttribute(PROVED, now);
    }

    /** When the other nodes were last told that it lives. */
    Instant lastTold() {
        return (Instant) session.getAttribute(TOLD);
    }

    void told(Instant now) {
        session.setAttribute(TOLD, now);
    }

    /** Ends it on this node. */
    void end() {
        session.invalidate();
    }
}
