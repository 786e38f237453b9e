package fr.parvis.identity.boundary;

import fr.parvis.audit.Actor;
import fr.parvis.audit.AuditTrail;
import fr.parvis.identity.FactorSecret;
import fr.parvis.identity.control.SessionDirectory;
import fr.parvis.identity.control.factor.CodeGuesses;
import fr.parvis.identity.control.factor.SecondFactors;
import fr.parvis.identity.control.factor.Totp;
import fr.parvis.identity.entity.Agent;
import fr.parvis.shared.MachineTime;
import fr.parvis.shared.Roles;
import fr.parvis.shared.Settings;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.OptionalLong;

/**
 * A manager or administrator sets their own second factor up, or takes it off (ADR 0092). That it is them, by their password, has
 * been asked before ({@link OwnPassword}).
 */
@Stateless
@RolesAllowed({Roles.MANAGER, Roles.ADMINISTRATOR})
public class OwnFactor {
    @PersistenceContext(unitName = "parvis")
    private EntityManager entities;

    @Resource
    private SessionContext context;

    @Inject
    private SecondFactors factors;

    @Inject
    private CodeGuesses guesses;

    @Inject
    private SessionDirectory sessions;

    @Inject
    private Settings settings;

    @Inject
    private AuditTrail audit;

    @Inject
    @MachineTime
    private Clock clock;

    /** What the caller has. */
    public State state() {
        long agentId = caller();
        boolean set = factors.has(agentId);
        return new State(set, set ? factors.recoveryCodesLeft(agentId) : 0);
    }

    /**
     * Sets one up; what the caller is signed in with elsewhere ends.
     *
     * @param secret what their telephone was given
     * @param code what it shows for it
     * @param sessionId the caller's own session, which stays
     * @return the codes on paper, shown once; empty when the code is not of that secret, or there is a factor already
     */
    public List<String> set(FactorSecret secret, String code, long sessionId) {
        long agentId = caller();
        Agent agent = entities.find(Agent.class, agentId, LockModeType.PESSIMISTIC_WRITE);
        OptionalLong step = Totp.stepOf(secret.bytes(), code == null ? "" : code, clock.instant(), 0);
        if (step.isEmpty() || factors.has(agentId)) {
            return List.of();
        }
        List<String> codes = factors.give(agentId, secret, step.getAsLong());
        guesses.forget(agent.login());
        sessions.endAll(agentId, sessionId);
        audit.record(null, Actor.agent(agentId), "second-factor-on", agentId, "");
        return codes;
    }

    /** Takes it off by a code of it; whether it is off, and has to be set up again before anything else. */
    public Off takeOff(String code) {
        long agentId = caller();
        Agent agent = entities.find(Agent.class, agentId, LockModeType.PESSIMISTIC_WRITE);
        guesses.oneByOne(agent.login());
        if (guesses.waits(agent.login()).isPresent()) {
            return Off.WRONG;
        }
        if (!factors.hears(agentId, code)) {
            guesses.missed(agent.login());
            audit.record(null, Actor.agent(agentId), "second-factor-refused", agentId, "");
            return Off.WRONG;
        }
        guesses.forget(agent.login());
        factors.takeOff(agentId);
        audit.record(null, Actor.agent(agentId), "second-factor-off", agentId, "");
        return SecondFactorPolicy.requires(settings, agent) ? Off.TO_SET_UP : Off.DONE;
    }

    private long caller() {
        return Long.parseLong(context.getCallerPrincipal().getName().split(":", 2)[1]);
    }

    /** What came of taking it off. */
    public enum Off {
        /** There is none any more. */
        DONE,
        /** There is none any more, and the account needs one. */
        TO_SET_UP,
        /** The code is wrong, or it is too early for another try. */
        WRONG
    }

    /**
     * What an agent has.
     *
     * @param set a second factor
     * @param codesLeft codes on paper that were not used
     */
    public record State(boolean set, int codesLeft) {}
}
