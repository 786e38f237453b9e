package fr.parvis.audit.boundary;

import fr.parvis.audit.Forgetting;
import fr.parvis.shared.Roles;
import fr.parvis.shared.Row;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** What is kept for how long, and what the last nights forgot: for administrators and auditors. */
@Stateless
@RolesAllowed({Roles.ADMINISTRATOR, Roles.AUDITOR})
public class LastRound {
    private static final int NIGHTS = 14;

    @PersistenceContext(unitName = "parvis")
    private EntityManager entities;

    @Inject
    @Any
    private Instance<Forgetting> duties;

    /** The last two weeks of nights, the newest first; empty before the first. */
    public List<Night> nights() {
        return Row.of(entities.createNativeQuery(
                                "select r.night, r.node, r.began_at, r.ended_at, (select coalesce(sum(c.forgotten), 0) from"
                                        + " retention_count c where c.night = r.night) as forgotten from retention_round r"
                                        + " order by r.night desc limit ?")
                        .setParameter(1, NIGHTS))
                .map(row -> new Night(
                        row.day("night"),
                        row.text("node"),
                        row.instant("began_at"),
                        row.instant("ended_at"),
                        row.id("forgotten")))
                .toList();
    }

    /** Each duty with how much of it a night forgot. */
    public List<Kept> of(LocalDate night) {
        Map<String, Long> counts = new HashMap<>();
        if (night != null) {
            Row.of(entities.createNativeQuery("select what, forgotten from retention_count where night = ?")
                            .setParameter(1, Date.valueOf(night)))
                    .forEach(row -> counts.put(row.text("what"), row.id("forgotten")));
        }
        return StreamSupport.stream(duties.spliterator(), false)
                .map(duty -> new Kept(duty.what(), duty.kept(), counts.get(duty.what())))
                .sorted(Comparator.comparing(Kept::what))
                .toList();
    }

    /**
     * A night of forgetting.
     *
     * @param endedAt null while it goes on, or when its server was ended in the middle
     */
    public record Night(LocalDate day, String node, Instant beganAt, Instant endedAt, long forgotten) {}

    /**
     * What is kept for how long.
     *
     * @param forgotten in the night asked for, null when it was not a duty then
     */
    public record Kept(String what, Period period, Long forgotten) {}
}
