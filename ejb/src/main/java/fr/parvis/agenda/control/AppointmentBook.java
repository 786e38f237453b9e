package fr.parvis.agenda.control;

import fr.parvis.agenda.entity.Appointment;
import fr.parvis.agenda.entity.AppointmentCode;
import fr.parvis.agenda.entity.AppointmentStatus;
import fr.parvis.agenda.entity.QrToken;
import fr.parvis.shared.Settings;
import fr.parvis.shared.secret.Fingerprint;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Finds appointments for the reception: by what a visitor shows, or to move one along. */
@Dependent
public class AppointmentBook {
    private static final String FACTS = "select new fr.parvis.agenda.control.AppointmentFacts(a.id, a.siteId,"
            + " a.motifId, a.agentId, a.startsAt, a.minutes, a.status, a.language) from Appointment a";

    @PersistenceContext(unitName = "parvis")
    private EntityManager entities;

    @Inject
    private Settings settings;

    /** The appointment of a typed code or a scanned QR text, whichever site it is of. One query, none for nonsense. */
    public Optional<AppointmentFacts> find(String shown) {
        Optional<QrToken> token = QrToken.read(shown, key());
        if (token.isPresent()) {
            return one("a.secretHash", token.get().fingerprint());
        }
        return AppointmentCode.typed(shown).flatMap(code -> one("a.code", code.value()));
    }

    /** The appointment to be moved along, locked until the transaction ends. */
    public Appointment forUpdate(long appointmentId) {
        Appointment found = entities.find(Appointment.class, appointmentId, LockModeType.PESSIMISTIC_WRITE);
        if (found == null) {
            throw new IllegalArgumentException("No such appointment: " + appointmentId);
        }
        return found;
    }

    /** The appointments of a site from a moment to another (not included), by time. One query. */
    public List<AppointmentFacts> between(long siteId, Instant from, Instant to) {
        return entities.createQuery(
                        FACTS + " where a.siteId = :site and a.startsAt >= :from and a.startsAt < :to"
                                + " order by a.startsAt, a.id",
                        AppointmentFacts.class)
                .setParameter("site", siteId)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
    }

    /** The codes that may still be checked in at a site, of appointments from a moment to another (not included). */
    public List<ExpectedCode> expected(long siteId, Instant from, Instant to) {
        return entities.createQuery(
                        "select a.secretHash, a.code, a.motifId, a.startsAt from Appointment a where a.siteId = :site"
                                + " and a.startsAt >= :from and a.startsAt < :to and a.status in :open"
                                + " order by a.startsAt, a.id",
                        Object[].class)
                .setParameter("site", siteId)
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("open", List.of(AppointmentStatus.BOOKED, AppointmentStatus.NO_SHOW))
                .getResultStream()
                .map(row -> new ExpectedCode(
                        (String) row[0], Fingerprint.of((String) row[1]), (Long) row[2], (Instant) row[3]))
                .toList();
    }

    /** Counts as missed whoever was expected at a site before a moment and never came; how many. */
    public int closeBefore(long siteId, Instant moment) {
        return entities.createQuery("update Appointment a"
                        + " set a.status = fr.parvis.agenda.entity.AppointmentStatus.NO_SHOW, a.version = a.version + 1"
                        + " where a.siteId = :site and a.startsAt < :moment"
                        + " and a.status = fr.parvis.agenda.entity.AppointmentStatus.BOOKED")
                .setParameter("site", siteId)
                .setParameter("moment", moment)
                .executeUpdate();
    }

    /** The text of the QR code of a token of this installation. */
    public String textOf(QrToken token) {
        return token.text(key());
    }

    private Optional<AppointmentFacts> one(String field, String value) {
        return entities.createQuery(FACTS + " where " + field + " = :value", AppointmentFacts.class)
                .setParameter("value", value)
                .getResultStream()
                .findFirst();
    }

    private byte[] key() {
        return settings.secret().value().getBytes(StandardCharsets.UTF_8);
    }
}
