package fr.parvis.identity.control.factor;

import fr.parvis.identity.FactorSecret;
import fr.parvis.identity.entity.SecondFactor;
import fr.parvis.shared.MachineTime;
import fr.parvis.shared.Settings;
import fr.parvis.shared.secret.Crockford;
import fr.parvis.shared.secret.Fingerprint;
import fr.parvis.shared.secret.Sealed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Who has a second factor, and whether a code is theirs (ADR 0092). A code of the telephone is good once, whatever node hears
 * it: the step stands in the row, which is locked meanwhile. A code on paper is good once too.
 */
@ApplicationScoped
public class SecondFactors {
    /** How many codes on paper there are. */
    public static final int RECOVERY_CODES = 10;

    /** Crockford characters of such a code: 50 bits, of which tries are counted. */
    private static final int RECOVERY_CHARACTERS = 10;

    private static final int LONGEST = 40;
    private static final SecureRandom RANDOM = new SecureRandom();

    @PersistenceContext(unitName = "parvis")
    private EntityManager entities;

    @Inject
    private Settings settings;

    @Inject
    @MachineTime
    private Clock clock;

    /** Whether an agent has one. */
    public boolean has(long agentId) {
        return entities.find(SecondFactor.class, agentId) != null;
    }

    /** The agents who have one. */
    public Set<Long> holders() {
        return new HashSet<>(entities.createQuery("select f.agentId from SecondFactor f", Long.class)
                .getResultList());
    }

    /** Codes on paper that an agent has not used. */
    public int recoveryCodesLeft(long agentId) {
        Number left = (Number) entities.createNativeQuery(
                        "select count(*) from agent_recovery_code where agent_id = ?1 and used_at is null")
                .setParameter(1, agentId)
                .getSingleResult();
        return left.intValue();
    }

    /**
     * Gives an agent a second factor.
     *
     * @param step of the code by which they showed that their telephone holds the key
     * @return the codes on paper, which nobody can read again
     */
    public List<String> give(long agentId, FactorSecret secret, long step) {
        takeOff(agentId);
        String sealed = Sealed.seal(sealingKey(), place(agentId), secret.base32());
        entities.persist(new SecondFactor(agentId, sealed, step, clock.instant()));
        entities.flush();
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < RECOVERY_CODES; i++) {
            String code = Crockford.random(RANDOM, RECOVERY_CHARACTERS);
            entities.createNativeQuery("insert into agent_recovery_code (agent_id, fingerprint) values (?1, ?2)")
                    .setParameter(1, agentId)
                    .setParameter(2, fingerprint(agentId, code))
                    .executeUpdate();
            codes.add(code.substring(0, RECOVERY_CHARACTERS / 2) + "-" + code.substring(RECOVERY_CHARACTERS / 2));
        }
        return codes;
    }

    /** Whether a code of the telephone or on paper is the agent's and was not heard yet; from now on it was. */
    public boolean hears(long agentId, String typed) {
        SecondFactor factor = entities.find(SecondFactor.class, agentId, LockModeType.PESSIMISTIC_WRITE);
        if (factor == null || typed == null || typed.length() > LONGEST) {
            return false;
        }
        OptionalLong step = Sealed.open(sealingKey(), place(agentId), factor.sealed())
                .map(FactorSecret::new)
                .map(secret -> Totp.stepOf(secret.bytes(), typed, clock.instant(), factor.lastStep()))
                .orElse(OptionalLong.empty());
        step.ifPresent(factor::heard);
        return step.isPresent() || onPaper(agentId, typed);
    }

    /** Takes it off, with the codes on paper; whether there was one. */
    public boolean takeOff(long agentId) {
        return entities.createQuery("delete from SecondFactor f where f.agentId = :agent")
                        .setParameter("agent", agentId)
                        .executeUpdate()
                > 0;
    }

    private boolean onPaper(long agentId, String typed) {
        return Crockford.tidy(typed, RECOVERY_CHARACTERS)
                .map(code -> entities.createNativeQuery("update agent_recovery_code set used_at = ?3"
                                + " where agent_id = ?1 and fingerprint = ?2 and used_at is null")
                        .setParameter(1, agentId)
                        .setParameter(2, fingerprint(agentId, code))
                        .setParameter(3, Timestamp.from(clock.instant()))
                        .executeUpdate())
                .filter(used -> used > 0)
                .isPresent();
    }

    private String fingerprint(long agentId, String code) {
        return HexFormat.of().formatHex(Fingerprint.keyed(secret(), "recovery-code:" + agentId + ":" + code));
    }

    private static String place(long agentId) {
        return "second-factor:" + agentId;
    }

    private byte[] sealingKey() {
        return Fingerprint.keyed(secret(), "second-factor");
    }

    private byte[] secret() {
        return settings.secret().value().getBytes(StandardCharsets.UTF_8);
    }
}
