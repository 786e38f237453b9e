package fr.parvis.identity.boundary;

import fr.parvis.audit.Actor;
import fr.parvis.audit.AuditTrail;
import fr.parvis.audit.Changes;
import fr.parvis.audit.Editions;
import fr.parvis.identity.AgentDirectory;
import fr.parvis.identity.AgentSheet;
import fr.parvis.identity.CommonPasswords;
import fr.parvis.identity.GuessBook;
import fr.parvis.identity.NewPassword;
import fr.parvis.identity.PasswordHashing;
import fr.parvis.identity.control.SessionDirectory;
import fr.parvis.identity.control.factor.SecondFactors;
import fr.parvis.identity.entity.Agent;
import fr.parvis.identity.entity.PasswordBy;
import fr.parvis.shared.Edition;
import fr.parvis.shared.MachineTime;
import fr.parvis.shared.Roles;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An administrator looks after the agents. */
@Stateless
@RolesAllowed(Roles.ADMINISTRATOR)
public class Agents {
    @PersistenceContext(unitName = "parvis")
    private EntityManager entities;

    @Resource
    private SessionContext context;

    @Inject
    private AgentDirectory directory;

    @Inject
    private PasswordHashing hashing;

    @Inject
    private CommonPasswords common;

    @Inject
    private GuessBook guesses;

    @Inject
    private SessionDirectory sessions;

    @Inject
    private SecondFactors factors;

    @Inject
    @MachineTime
    private Clock clock;

    @Inject
    private AuditTrail audit;

    @Inject
    private Editions editions;

    /**
     * Makes the first password of somebody who is not taken on yet ready to be kept, outside of any transaction: ask before a form's
     * transaction begins, or this holds its connection meanwhile.
     *
     * @throws fr.parvis.shared.input.Refused when it is a common one, or made of login or name
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public ReadyPassword ready(NewPassword password, String login, String name) {
        password.requireUncommon(common, login, name);
        return new ReadyPassword(hashing.hash(password.value()));
    }

    /** As the other, for an agent who is there. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public ReadyPassword ready(NewPassword password, long agentId) {
        Agent agent = entities.find(Agent.class, agentId);
        if (agent == null) {
            throw unknown(agentId);
        }
        return ready(password, agent.login(), agent.sheet().displayName());
    }

    /** Takes an agent on, with a password for one use; their identifier. */
    public long takeOn(String login, ReadyPassword password, AgentSheet sheet) {
        Agent agent = new Agent(login, password.hash(), sheet, clock.instant());
        entities.persist(agent);
        tell("agent-taken-on", agent.id(), Changes.between(null, sheet));
        return agent.id();
    }

    /** Gives an agent other roles, sites or skills, or lets them go, whatever their sheet is now. */
    public void describe(long agentId, AgentSheet sheet) {
        describe(agentId, sheet, null);
    }

    /**
     * Gives an agent other roles, sites or skills, or lets them go.
     *
     * @param seen the edition of the sheet that was read, null for whatever is stored
     */
    public void describe(long agentId, AgentSheet sheet, Edition seen) {
        Agent agent = agent(agentId);
        editions.require(seen, agent::sheet, new Editions.Saving(agentId, "agent-changed"));
        AgentSheet before = Changes.standing(agent::sheet);
        agent.describe(sheet);
        tell("agent-changed", agentId, Changes.between(before, agent.sheet()));
    }

    /** Gives an agent a password for one use: what they were signed in with ends, and nobody waits for them any more. */
    public void changePassword(long agentId, ReadyPassword password) {
        Agent agent = agent(agentId);
        agent.changePassword(password.hash(), PasswordBy.ADMINISTRATOR, clock.instant());
        guesses.forgetAbout(agent.login());
        sessions.endAll(agentId, null);
        tell("agent-password", agentId, "");
    }

    /** Takes an agent's second factor off, who has lost telephone and paper: what they were signed in with ends. */
    public void takeFactorOff(long agentId) {
        Agent agent = agent(agentId);
        if (factors.takeOff(agentId)) {
            guesses.forgetAbout(agent.login());
            sessions.endAll(agentId, null);
            tell("second-factor-off", agentId, "");
        }
    }

    /** The agents, by name. */
    public List<AgentView> all() {
        Set<Long> holders = factors.holders();
        return entities.createQuery("select a from Agent a order by a.displayName, a.id", Agent.class)
                .getResultStream()
                .map(agent -> AgentView.of(agent, holders.contains(agent.id())))
                .toList();
    }

    /** The agent of that login, active or not. */
    public Optional<AgentView> byLogin(String login) {
        return entities.createQuery("select a from Agent a where a.login = :login", Agent.class)
                .setParameter("login", login)
                .getResultStream()
                .findFirst()
                .map(agent -> AgentView.of(agent, factors.has(agent.id())));
    }

    private Agent agent(long agentId) {
        Agent agent = entities.find(Agent.class, agentId, LockModeType.PESSIMISTIC_WRITE);
        if (agent == null) {
            throw unknown(agentId);
        }
        return agent;
    }

    private static IllegalArgumentException unknown(long agentId) {
        return new IllegalArgumentException("No such agent: " + agentId);
    }

    private void tell(String action, long agentId, String changes) {
        directory.forget(agentId);
        audit.recordChange(null, Actor.of(context.getCallerPrincipal()), action, agentId, changes);
    }

    /**
     * An agent as the administrator's page shows them.
     *
     * @param id identifier
     * @param login the name to sign in with
     * @param sheet roles, sites and skills
     * @param firstPassword they have not chosen a password of their own yet
     * @param secondFactor they have a second factor
     * @param edition of the sheet, for saving it again
     */
    public record AgentView(
            long id, String login, AgentSheet sheet, boolean firstPassword, boolean secondFactor, String edition) {
        static AgentView of(Agent agent, boolean secondFactor) {
            return new AgentView(
                    agent.id(),
                    agent.login(),
                    agent.sheet(),
                    agent.mustChoosePassword(),
                    secondFactor,
                    Edition.of(agent.sheet()).value());
        }
    }
}
