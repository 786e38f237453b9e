package fr.parvis.identity;

import fr.parvis.identity.entity.Agent;
import fr.parvis.shared.Row;
import fr.parvis.shared.ShortMemory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who the agents are, at hand: when warm, an agent's request asks the database nothing about them. A change or a
 * revocation counts at once on the node that made it and within two seconds on the others.
 */
@ApplicationScoped
public class AgentDirectory {
    private static final String ACTIVE =
            """
            select a.login, a.display_name,
                   (select string_agg(r.role, ',') from agent_role r where r.agent_id = a.id) as roles,
                   (select string_agg(cast(s.site_id as text), ',') from agent_site s where s.agent_id = a.id) as sites,
                   (select string_agg(cast(m.motif_id as text), ',') from agent_motif m where m.agent_id = a.id) as motifs,
                   (select string_agg(l.language, ',') from agent_language l where l.agent_id = a.id) as languages
              from agent a where a.id = ? and a.active
            """;

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

    /** In one query, where JPA would ask for each of the four sets by itself. */
    private Optional<AgentFacts> read(long agentId) {
        return Row.of(entities.createNativeQuery(ACTIVE).setParameter(1, agentId))
                .findFirst()
                .map(row -> facts(agentId, row));
    }

    private static AgentFacts facts(long agentId, Row row) {
        return new AgentFacts(
                agentId,
                row.text("login"),
                row.text("display_name"),
                words(row.text("roles")).map(Role::valueOf).collect(Collectors.toSet()),
                words(row.text("sites")).map(Long::valueOf).collect(Collectors.toSet()),
                words(row.text("motifs")).map(Long::valueOf).collect(Collectors.toSet()),
                words(row.text("languages")).collect(Collectors.toSet()));
    }

    private static Stream<String> words(String list) {
        return list == null ? Stream.of() : Stream.of(list.split(",", -1));
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
        return Row.of(entities.createQuery("select t.agentId as agent, t.expiresAt as until from AgentToken t"
                                + " where t.tokenHash = :hash and t.revokedAt is null")
                        .setParameter("hash", tokenFingerprint)
                        .setFlushMode(FlushModeType.COMMIT))
                .findFirst()
                .map(row -> new Holder(row.id("agent"), row.instant("until")));
    }

    private record Holder(long agentId, Instant until) {}
}
