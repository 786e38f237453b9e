package fr.parvis.identity.boundary;

import fr.parvis.audit.Actor;
import fr.parvis.audit.AuditTrail;
import fr.parvis.identity.AgentDirectory;
import fr.parvis.identity.Guess;
import fr.parvis.identity.GuessBook;
import fr.parvis.identity.Guesser;
import fr.parvis.identity.control.SessionDirectory;
import fr.parvis.identity.entity.Agent;
import fr.parvis.identity.entity.PasswordBy;
import fr.parvis.shared.MachineTime;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;

/** One transaction of {@link OwnPassword}, which has checked who calls. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class OwnPasswordRound {
    @PersistenceContext(unitName = "parvis")
    private EntityManager entities;

    @Inject
    private GuessBook guesses;

    @Inject
    private SessionDirectory sessions;

    @Inject
    private AgentDirectory directory;

    @Inject
    private AuditTrail audit;

    @Inject
    @MachineTime
    private Clock clock;

    /** What is held of an agent's password. */
    public Held held(long agentId) {
        Agent agent = entities.find(Agent.class, agentId);
        return new Held(agentId, agent.login(), agent.sheet().displayName(), agent.passwordHash());
    }

    /** Whether a try is heard and right; a wrong one is counted. */
    public boolean heard(Held held, boolean right) {
        Guesser guesser = new Guesser(Guess.OWN_PASSWORD, held.login(), "");
        guesses.oneByOne("own:" + held.login());
        if (guesses.waits(List.of(guesser)).isPresent()) {
            return false;
        }
        if (right) {
            guesses.forget(guesser);
        } else {
            guesses.missed(List.of(guesser));
            audit.record(null, Actor.agent(held.agentId()), "own-password-refused", held.agentId(), "");
        }
        return right;
    }

    /**
     * Sets the new password.
     *
     * @return false when another one was set meanwhile
     */
    public boolean change(Held held, String hash, long sessionId) {
        Agent agent = entities.find(Agent.class, held.agentId(), LockModeType.PESSIMISTIC_WRITE);
        if (!agent.passwordHash().equals(held.hash())) {
            return false;
        }
        agent.changePassword(hash, PasswordBy.OWNER, clock.instant());
        guesses.forgetAbout(agent.login());
        sessions.endAll(held.agentId(), sessionId);
        directory.forget(held.agentId());
        audit.record(null, Actor.agent(held.agentId()), "own-password-changed", held.agentId(), "");
        return true;
    }

    /**
     * What is held of an agent's password.
     *
     * @param agentId identifier
     * @param login the name to sign in with
     * @param name how colleagues call them
     * @param hash of the present password
     */
    public record Held(long agentId, String login, String name, String hash) {
        /** Says nothing of the hash or the name, so that no log can give them away. */
        @Override
        public String toString() {
            return "Held " + agentId;
        }
    }
}
