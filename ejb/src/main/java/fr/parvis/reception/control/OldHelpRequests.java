package fr.parvis.reception.control;

import fr.parvis.audit.Forgets;
import fr.parvis.audit.Forgetting;
import fr.parvis.reception.entity.HelpRequest;
import fr.parvis.shared.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;

/** Forgets who asked for a person at which kiosk, with the visits of that time: {@code PARVIS_VISIT_MONTHS}. */
@ApplicationScoped
@Forgets(HelpRequest.class)
public class OldHelpRequests implements Forgetting {
    @PersistenceContext(unitName = "parvis")
    private EntityManager entities;

    @Inject
    private Settings settings;

    @Override
    public String what() {
        return "help-requests";
    }

    @Override
    public Period kept() {
        return Period.ofMonths(settings.kept().visitMonths());
    }

    @Override
    public int forget(Instant now, int most) {
        return entities.createNativeQuery(
                        "delete from help_request where id in (select id from help_request where asked_at < ? limit ?)")
                .setParameter(
                        1,
                        Timestamp.from(now.atZone(ZoneOffset.UTC).minus(kept()).toInstant()))
                .setParameter(2, most)
                .executeUpdate();
    }
}
