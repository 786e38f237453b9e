package fr.parvis.audit;

import fr.parvis.shared.EditedMeanwhile;
import fr.parvis.shared.Edition;
import fr.parvis.shared.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.function.Supplier;

/** Refuses to save settings over somebody else's, and says whose, by the trail. */
@ApplicationScoped
public class Editions {
    private static final String LAST =
            """
            select a.display_name, e.at from audit_entry e
              left join agent a on e.actor_kind = 'AGENT' and a.id = e.actor_id
             where e.subject_id = ? and e.action = ? order by e.at desc, e.id desc limit 1
            """;

    @PersistenceContext(unitName = "parvis")
    private EntityManager entities;

    /** What is about to be saved: its subject in the trail and the action that saves it. */
    public record Saving(long subjectId, String action) {}

    /**
     * Goes on only if the settings stand as they were seen; the caller holds their lock.
     *
     * @param seen null when the caller means to save whatever is stored
     * @param stored reads the settings as they are stored now
     * @throws EditedMeanwhile when somebody else has changed them
     */
    public void require(Edition seen, Supplier<?> stored, Saving saving) {
        if (seen == null) {
            return;
        }
        Edition now = Edition.of(stored.get());
        if (seen.equals(now)) {
            return;
        }
        Query last = entities.createNativeQuery(LAST)
                .setParameter(1, saving.subjectId())
                .setParameter(2, saving.action());
        throw Row.of(last)
                .findFirst()
                .map(row -> new EditedMeanwhile(row.text("display_name"), row.instant("at"), now))
                .orElseGet(() -> new EditedMeanwhile(null, null, now));
    }
}
