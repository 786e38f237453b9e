package fr.parvis.identity.boundary;

import fr.parvis.audit.control.Actor;
import fr.parvis.audit.control.AuditTrail;
import fr.parvis.identity.control.AgentDirectory;
import fr.parvis.identity.control.PasswordHashing;
import fr.parvis.identity.entity.Agent;
import fr.parvis.shared.input.PlainText;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * An agent signs in by login and password.
 *
 * <p>Wrong passwords are counted in the database under the agent's row lock, so that two nodes and many threads agree;
 * the password itself is checked before the lock, so that nobody waits for the slow hash. Anybody may call it.
 */
@Stateless
@PermitAll
public class SignIn {
    private static final int LONGEST = 200;

    @Inject
    private AgentDirectory directory;

    @Inject
    private PasswordHashing hashing;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /** Checks login and password; the answer takes as long for a login that does not exist. */
    public SignInAnswer withPassword(String login, String password) {
        if (login == null || password == null || login.length() > LONGEST || password.length() > LONGEST) {
            return new SignInAnswer.Refused();
        }
        String typed = login.strip().toLowerCase(Locale.ROOT);
        String known = PlainText.isPlain(typed) ? typed : "";
        boolean right = directory
                .passwordHash(known)
                .map(hash -> hashing.matches(password, hash))
                .orElseGet(() -> hashing.matchesNobody(password));
        return answer(directory.forUpdate(known), right);
    }

    /** An agent signs out. */
    public void out(long agentId) {
        audit.record(null, Actor.agent(agentId), "signed-out", agentId, "");
    }

    private SignInAnswer answer(Optional<Agent> found, boolean right) {
        if (found.isEmpty() || !found.get().sheet().active()) {
            audit.record(
                    null,
                    Actor.visitor(),
                    "sign-in-refused",
                    found.map(Agent::id).orElse(null),
                    "");
            return new SignInAnswer.Refused();
        }
        Agent agent = found.get();
        Instant now = clock.instant();
        if (agent.lockedAt(now)) {
            return new SignInAnswer.Locked(agent.lockedUntil());
        }
        return right ? welcome(agent) : refuse(agent, now);
    }

    private SignInAnswer welcome(Agent agent) {
        agent.rightPassword();
        audit.record(null, Actor.agent(agent.id()), "signed-in", agent.id(), "");
        return new SignInAnswer.SignedIn(AgentDirectory.facts(agent));
    }

    private SignInAnswer refuse(Agent agent, Instant now) {
        agent.wrongPassword(now);
        audit.record(null, Actor.visitor(), "sign-in-refused", agent.id(), "");
        return agent.lockedAt(now) ? new SignInAnswer.Locked(agent.lockedUntil()) : new SignInAnswer.Refused();
    }
}
