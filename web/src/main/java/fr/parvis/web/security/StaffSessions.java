package fr.parvis.web.security;

import fr.parvis.identity.AgentFacts;
import fr.parvis.identity.Role;
import fr.parvis.identity.boundary.AgentSessions;
import fr.parvis.identity.boundary.SignInAnswer.SignedIn;
import fr.parvis.shared.MachineTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Who is signed in by a browser's session, and for how long (ADR 0081): managers and administrators for
 * {@link #IDLE_OF_MANAGERS} without a deed of theirs, agents at counters as long as their browser gives signs of life within
 * an hour (web.xml). What a page does by itself is no deed.
 */
@ApplicationScoped
public class StaffSessions {
    static final Duration IDLE_OF_MANAGERS = Duration.ofMinutes(30);
    static final Duration PROOF_HOLDS = Duration.ofMinutes(5);
    private static final Duration BETWEEN_SIGNS = Duration.ofMinutes(2);

    @Inject
    private AgentSessions sessions;

    @Inject
    @MachineTime
    private Clock clock;

    /** Starts the session of an agent who has just given their password. */
    void start(HttpServletRequest request, SignedIn signedIn) {
        long agentId = signedIn.agent().id();
        StaffSession.of(request).ifPresent(before -> sessions.end(before.agentId(), before.id()));
        long id = sessions.open(agentId, BrowserName.of(request.getHeader("User-Agent")));
        StaffSession session = StaffSession.start(request, agentId, id, clock.instant());
        session.mustChoosePassword(signedIn.first());
        session.mustSetFactor(signedIn.factorWanted());
        session.proved(clock.instant());
    }

    /** The agent of a request's session, if it has not ended. */
    Optional<AgentFacts> agentOf(HttpServletRequest request) {
        Optional<StaffSession> held = StaffSession.of(request);
        if (held.isEmpty()) {
            return Optional.empty();
        }
        StaffSession session = held.get();
        Optional<AgentFacts> agent = sessions.agentOf(session.agentId(), session.id());
        if (agent.isEmpty() || hasIdled(session, agent.get())) {
            sessions.end(session.agentId(), session.id());
            session.end();
            return Optional.empty();
        }
        note(session, request);
        request.setAttribute(Caller.SESSION, session.id());
        return agent;
    }

    /** Ends the session of a request, on every node. */
    void end(HttpServletRequest request) {
        StaffSession.of(request).ifPresent(session -> {
            sessions.end(session.agentId(), session.id());
            session.end();
        });
    }

    /** Whether the agent gave their password in this session a moment ago. */
    boolean isProofFresh(HttpServletRequest request) {
        return StaffSession.of(request)
                .map(StaffSession::lastProof)
                .filter(proof -> clock.instant().isBefore(proof.plus(PROOF_HOLDS)))
                .isPresent();
    }

    /** The agent has just given their password in this session. */
    void proved(HttpServletRequest request) {
        StaffSession.of(request).ifPresent(session -> session.proved(clock.instant()));
    }

    private boolean hasIdled(StaffSession session, AgentFacts agent) {
        boolean answersForOthers = agent.is(Role.MANAGER) || agent.is(Role.ADMINISTRATOR);
        return answersForOthers && clock.instant().isAfter(session.lastUse().plus(IDLE_OF_MANAGERS));
    }

    private void note(StaffSession session, HttpServletRequest request) {
        Instant now = clock.instant();
        if (!Sender.byItself(request)) {
            session.used(now);
        }
        if (Duration.between(session.lastTold(), now).abs().compareTo(BETWEEN_SIGNS) > 0) {
            session.told(now);
            sessions.seen(session.id());
        }
    }
}
