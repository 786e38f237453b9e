package fr.parvis.notification.control;

import fr.parvis.shared.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The course of the messages of each appointment: how often its time changed, and when to look for its next reminder. */
@ApplicationScoped
public class Courses {
    private static final String SELECT =
            "select edition, starts_at, since, stopped from message_course where appointment_id = ?";

    private static final String BEGIN =
            """
            insert into message_course as c (appointment_id, site_id, starts_at, since, look_at) values (?, ?, ?, ?, cast(? as timestamptz))
            on conflict (appointment_id) do update set edition = c.edition + 1, starts_at = excluded.starts_at,
              since = excluded.since, look_at = excluded.look_at
            """;

    @PersistenceContext(unitName = "parvis")
    private EntityManager entities;

    /**
     * The course of an appointment.
     *
     * @param edition how often it had another time, 1 for never
     * @param startsAt its time
     * @param since when it got that time
     * @param stopped whether its visitor wants no messages
     */
    public record Course(int edition, Instant startsAt, Instant since, boolean stopped) {}

    /** The course of an appointment, if it has one. */
    public Optional<Course> of(long appointmentId) {
        return read(SELECT, appointmentId);
    }

    /** The same, locked until the transaction ends. */
    public Optional<Course> locked(long appointmentId) {
        return read(SELECT + " for update", appointmentId);
    }

    private Optional<Course> read(String query, long appointmentId) {
        return Row.of(entities.createNativeQuery(query).setParameter(1, appointmentId))
                .map(row -> new Course(
                        row.count("edition"), row.instant("starts_at"), row.instant("since"), row.yes("stopped")))
                .findFirst();
    }

    /** Begins the course of an appointment, or its next edition. */
    public void begin(long siteId, long appointmentId, Instant startsAt, Instant since, Optional<Instant> look) {
        entities.createNativeQuery(BEGIN)
                .setParameter(1, appointmentId)
                .setParameter(2, siteId)
                .setParameter(3, Timestamp.from(startsAt))
                .setParameter(4, Timestamp.from(since))
                .setParameter(5, time(look))
                .executeUpdate();
    }

    /** Looks for the next reminder then, or never. */
    public void look(long appointmentId, Optional<Instant> then) {
        entities.createNativeQuery(
                        "update message_course set look_at = cast(? as timestamptz) where appointment_id = ?")
                .setParameter(1, time(then))
                .setParameter(2, appointmentId)
                .executeUpdate();
    }

    /** Looks at once at every appointment of a site that is still to come: its rules have changed. */
    public void lookAgain(long siteId, Instant now) {
        entities.createNativeQuery("update message_course set look_at = ?1 where site_id = ?2 and starts_at > ?1")
                .setParameter(1, Timestamp.from(now))
                .setParameter(2, siteId)
                .executeUpdate();
    }

    /** The appointments at which to look now, at most so many, locked; those at which another node looks are passed over. */
    public List<Long> due(Instant now, int most) {
        return Row.of(entities.createNativeQuery("select appointment_id from message_course where look_at <= ?"
                                + " order by look_at, appointment_id limit ? for update skip locked")
                        .setParameter(1, Timestamp.from(now))
                        .setParameter(2, most))
                .map(row -> row.id("appointment_id"))
                .toList();
    }

    /** Its visitor wants no messages any more. */
    public void stop(long appointmentId) {
        entities.createNativeQuery("update message_course set stopped = true, look_at = null where appointment_id = ?")
                .setParameter(1, appointmentId)
                .executeUpdate();
    }

    private static String time(Optional<Instant> moment) {
        return moment.map(Instant::toString).orElse(null);
    }
}
