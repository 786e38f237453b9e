package fr.parvis.partner.control;

import fr.parvis.audit.Forgets;
import fr.parvis.audit.Forgetting;
import fr.parvis.partner.entity.ImportFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.Period;

/** Forgets files of appointments a day after they were brought. */
@ApplicationScoped
@Forgets(ImportFile.class)
public class OldFiles implements Forgetting {
    @PersistenceContext(unitName = "parvis")
    private EntityManager entities;

    @Override
    public String what() {
        return "import-files";
    }

    @Override
    public Period kept() {
        return Period.ofDays(ImportFile.RETENTION_DAYS);
    }

    @Override
    public int forget(Instant now, int most) {
        return entities.createNativeQuery("delete from import_file where id in (select f.id from import_file f"
                        + " where f.brought_at < ? and f.state <> 'RUNNING' limit ?)")
                .setParameter(1, Timestamp.from(now.minus(kept())))
                .setParameter(2, most)
                .executeUpdate();
    }
}
