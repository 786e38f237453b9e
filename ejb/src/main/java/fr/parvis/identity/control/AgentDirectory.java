package fr.parvis.identity.control;

import fr.parvis.identity.entity.Agent;
import fr.parvis.identity.entity.AgentSheet;
import fr.parvis.shared.ShortMemory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Who the agents are, at hand: when warm, an agent's request asks the database nothing about them. A change or a
 * revocation counts at once on the node that made it and within two seconds on the others.
 */
@ApplicationScoped
public class AgentDirectory {
    private final ShortMemory<Long, AgentFacts> agents = new ShortMemory<>();
    private final ShortMemory<String, Holder> tokens = new ShortMemory<>();

    @PersistenceContext(unitName = "parvis")
    private EntityManager entities;

    /** The active agent of that identifier. */
    public Optional<AgentFacts> agent(long agentId) {
        return agents.find(agentId, this::read);
    }

    /** The active agents who work at a site, by name. */
    public List<AgentFacts> at(long siteId) {
        return entities.createQuery(
                        "select a from Agent a where a.active = true and :site member of a.sites"
                                + " order by a.displayName, a.id",
                        Agent.class)
                .setParameter("site", siteId)
                .getResultStream()
                .map(AgentDirectory::facts)
                .toList();
    }

    /** The active agent who holds a token of that fingerprint at this moment. */
    public Optional<AgentFacts> holder(String tokenFingerprint, Instant now) {
        return tokens.find(tokenFingerprint, this::readHolder)
                .filter(holder -> now.isBefore(holder.until))
                .flatMap(holder -> agent(holder.agentId));
    }

    /** The agent of that login, locked until the transaction ends; active or not. */
    public Optional<Agent> forUpdate(String login) {
        return entities.createQuery("select a from Agent a where a.login = :login", Agent.class)
                .setParameter("login", login)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** The password hash of an active agent. */
    public Optional<String> passwordHash(String login) {
        return entities.createQuery(
                        "select a.passwordHash from Agent a where a.login = :login and a.active = true", String.class)
                .setParameter("login", login)
                .getResultStream()
                .findFirst();
    }

    /** Forgets an agent who was just changed here. */
    public void forget(long agentId) {
        agents.forget(agentId);
    }

    /** Forgets every token, because those of an agent were just revoked here. */
    public void forgetTokens() {
        tokens.forgetAll();
    }

    /** Forgets a token that was just revoked here. */
    public void forgetToken(String tokenFingerprint) {
        tokens.forget(tokenFingerprint);
    }

    private Optional<AgentFacts> read(long agentId) {
        Agent agent = entities.find(Agent.class, agentId);
        return Optional.ofNullable(agent)
                .filter(found -> found.sheet().active())
                .map(AgentDirectory::facts);
    }

    /** What others may know of an agent. */
    public static AgentFacts facts(Agent agent) {
        AgentSheet sheet = agent.sheet();
        return new AgentFacts(
                agent.id(),
                agent.login(),
                sheet.displayName(),
                sheet.roles(),
                sheet.sites(),
                sheet.motifs(),
                sheet.languages());
    }

    private Optional<Holder> readHolder(String tokenFingerprint) {
        return entities.createQuery(
                        "select t.agentId, t.expiresAt from AgentToken t"
                                + " where t.tokenHash = :hash and t.revokedAt is null",
                        Object[].class)
                .setParameter("hash", tokenFingerprint)
                .setFlushMode(FlushModeType.COMMIT)
                .getResultStream()
                .findFirst()
                .map(row -> new Holder((Long) row[0], (Instant) row[1]));
    }

    private record Holder(long agentId, Instant until) {}
}
