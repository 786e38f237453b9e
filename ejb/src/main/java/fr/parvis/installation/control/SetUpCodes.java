package fr.parvis.installation.control;

import fr.parvis.shared.secret.Crockford;
import fr.parvis.shared.secret.Fingerprint;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The codes of a new installation: 128 random bits each, kept as a fingerprint, good for a day, one for each server, drawn anew
 * at each of its starts while nobody can sign in.
 */
@ApplicationScoped
public class SetUpCodes {
    /** How long a code may be used. */
    public static final Duration GOOD_FOR = Duration.ofDays(1);

    private static final int CHARACTERS = 26;

    private final SecureRandom random = new SecureRandom();

    @PersistenceContext(unitName = "parvis")
    private EntityManager entities;

    @Inject
    private Clock clock;

    /** Once somebody is there it stays so: agents keep their rows. */
    private volatile boolean closed;

    /** Whether nobody can sign in yet; costs nothing once somebody can. */
    public boolean isOpen() {
        return !closed && !somebodyIsThere();
    }

    /** Whether there is an agent. */
    public boolean somebodyIsThere() {
        boolean there = (Boolean)
                entities.createNativeQuery("select exists (select from agent)").getSingleResult();
        if (there) {
            closed = true;
        }
        return there;
    }

    /** Draws the code of a server; its earlier one is worth nothing any more. */
    public String draw(String node) {
        String code = Crockford.secret(random);
        entities.createNativeQuery(
                        "insert into set_up_code (node, code_hash, expires_at) values (?1, ?2, ?3)"
                                + " on conflict (node) do update set code_hash = excluded.code_hash, expires_at = excluded.expires_at")
                .setParameter(1, node)
                .setParameter(2, Fingerprint.of(code))
                .setParameter(3, Timestamp.from(clock.instant().plus(GOOD_FOR)))
                .executeUpdate();
        return code;
    }

    /** Whether this is a code that may be used now. */
    public boolean holds(String typed) {
        Optional<byte[]> shown =
                Crockford.tidy(typed, CHARACTERS).map(Fingerprint::of).map(SetUpCodes::bytes);
        @SuppressWarnings("unchecked")
        List<String> good = entities.createNativeQuery("select code_hash from set_up_code where expires_at > ?1")
                .setParameter(1, Timestamp.from(clock.instant()))
                .getResultList();
        return shown.isPresent() && good.stream().anyMatch(hash -> MessageDigest.isEqual(bytes(hash), shown.get()));
    }

    /** Waits for whoever sets this installation up at the same moment. */
    public void takeTurn() {
        entities.createNativeQuery("lock table agent in share row exclusive mode")
                .executeUpdate();
    }

    /** No code is good any more. */
    public void forgetAll() {
        entities.createNativeQuery("delete from set_up_code").executeUpdate();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
