package fr.parvis.identity.boundary;

import fr.parvis.identity.AgentDirectory;
import fr.parvis.identity.AgentFacts;
import fr.parvis.identity.entity.AgentToken;
import fr.parvis.shared.MachineTime;
import fr.parvis.shared.secret.Crockford;
import fr.parvis.shared.secret.Fingerprint;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * The keys by which agents' programs use the HTTP API: random 256 bits behind {@code pva_}. Who has one is known here;
 * whoever signed in by {@link SignIn} gets one. They live a working day of the machine's time: a played day of the
 * demonstration ends none.
 */
@Stateless
@PermitAll
public class AgentTokens {
    /** How every agent's token begins. */
    public static final String PREFIX = "pva_";

    private static final SecureRandom RANDOM = new SecureRandom();

    @PersistenceContext(unitName = "parvis")
    private EntityManager entities;

    @Inject
    private AgentDirectory directory;

    @Inject
    @MachineTime
    private Clock clock;

    /** Gives a token to an agent who has just signed in. */
    public IssuedToken issue(AgentFacts signedIn) {
        String token = PREFIX + Crockford.secret(RANDOM) + Crockford.secret(RANDOM);
        AgentToken kept = new AgentToken(signedIn.id(), Fingerprint.of(token), clock.instant());
        entities.persist(kept);
        return new IssuedToken(token, kept.expiresAt());
    }

    /** The active agent who holds that token now. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<AgentFacts> agentOf(String token) {
        return token.startsWith(PREFIX) ? directory.holder(Fingerprint.of(token), clock.instant()) : Optional.empty();
    }

    /** The active agent of that identifier: a session asks whether its agent still may. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<AgentFacts> agent(long agentId) {
        return directory.agent(agentId);
    }

    /** Makes a token open nothing any more; an unknown one is no harm. */
    public void revoke(String token) {
        Instant now = clock.instant();
        entities.createQuery("update AgentToken t set t.revokedAt = :now where t.tokenHash = :hash")
                .setParameter("now", now)
                .setParameter("hash", Fingerprint.of(token))
                .executeUpdate();
        directory.forgetToken(Fingerprint.of(token));
    }
}
