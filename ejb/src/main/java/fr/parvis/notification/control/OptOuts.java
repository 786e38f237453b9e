package fr.parvis.notification.control;

import fr.parvis.agenda.Contact;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;

/** Who wants no messages any more. */
@ApplicationScoped
public class OptOuts {
    @PersistenceContext(unitName = "parvis")
    private EntityManager entities;

    @Inject
    private StopKeys keys;

    /** Writes to this telephone and this e-mail no more; again is the same as once. */
    public void stop(Contact contact, Instant now) {
        for (String fingerprint : keys.fingerprints(contact)) {
            entities.createNativeQuery(
                            "insert into message_opt_out (fingerprint, since) values (?, ?) on conflict do nothing")
                    .setParameter(1, fingerprint)
                    .setParameter(2, Timestamp.from(now))
                    .executeUpdate();
        }
    }

    /** Whether a telephone or an e-mail wants no messages. */
    public boolean has(Contact contact) {
        return keys.fingerprints(contact).stream().anyMatch(fingerprint -> !entities.createNativeQuery(
                        "select 1 from message_opt_out where fingerprint = ?")
                .setParameter(1, fingerprint)
                .getResultList()
                .isEmpty());
    }
}
