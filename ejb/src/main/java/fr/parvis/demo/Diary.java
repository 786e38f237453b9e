package fr.parvis.demo;

import fr.parvis.agenda.control.AppointmentBook;
import fr.parvis.agenda.control.CodeKeys;
import fr.parvis.agenda.entity.Appointment;
import fr.parvis.agenda.entity.AppointmentCode;
import fr.parvis.agenda.entity.AppointmentStatus;
import fr.parvis.agenda.entity.Expected;
import fr.parvis.agenda.entity.KeptCodes;
import fr.parvis.agenda.entity.QrToken;
import fr.parvis.site.control.MotifFacts;
import fr.parvis.site.control.SiteCatalogue;
import fr.parvis.site.control.SiteFacts;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

/**
 * Fills the day of a demonstration site with appointments: one every twenty minutes of the office hours, at noon fewer,
 * over the motifs for which people make appointments.
 */
@Dependent
public class Diary {
    private static final LocalTime FIRST = LocalTime.of(8, 40);
    private static final LocalTime LAST = LocalTime.of(16, 40);
    private static final Set<String> BY_APPOINTMENT =
            Set.of("domiciliation", "logement", "sante", "ressources", "age-handicap", "en-ligne");
    private static final int TO_TRY = 3;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    private CodeKeys keys;

    @PersistenceContext(unitName = "parvis")
    private EntityManager entities;

    @Inject
    private AppointmentBook book;

    @Inject
    private SiteCatalogue sites;

    /** Books the site's day unless it is booked already. */
    void fill(SiteFacts site, Instant now) {
        LocalDate day = site.dayOf(now);
        Instant start = day.atStartOfDay(site.zone()).toInstant();
        Instant end = day.plusDays(1).atStartOfDay(site.zone()).toInstant();
        if (!book.between(site.id(), start, end).isEmpty()) {
            return;
        }
        int turn = 0;
        for (LocalTime time = FIRST; !time.isAfter(LAST); time = time.plusMinutes(20)) {
            if (time.getHour() != 12) {
                expect(site, turn++, day.atTime(time).atZone(site.zone()).toInstant());
            }
        }
    }

    /** Codes that a visitor could show now; books some when nobody is expected at this hour. */
    List<String> codesToTry(SiteFacts site, Instant now) {
        List<String> codes = codesAround(site, now);
        for (int turn = codes.size(); turn < TO_TRY; turn++) {
            expect(site, turn, now.plus(Duration.ofMinutes(10L * turn)).truncatedTo(ChronoUnit.MINUTES));
        }
        return codes.size() < TO_TRY ? codesAround(site, now) : codes;
    }

    private List<String> codesAround(SiteFacts site, Instant now) {
        return entities.createQuery(
                        "select a from Appointment a where a.siteId = :site and a.startsAt >= :from"
                                + " and a.startsAt <= :to and a.status = :booked order by a.startsAt, a.id",
                        Appointment.class)
                .setParameter("site", site.id())
                .setParameter("from", now.minus(site.late().dividedBy(2)))
                .setParameter("to", now.plus(site.early().dividedBy(2)))
                .setParameter("booked", AppointmentStatus.BOOKED)
                .setMaxResults(TO_TRY)
                .getResultStream()
                .flatMap(appointment -> appointment.code(keys.current()).stream())
                .map(AppointmentCode::shown)
                .toList();
    }

    private void expect(SiteFacts site, int turn, Instant at) {
        List<MotifFacts> motifs = sites.motifs(site.id()).stream()
                .filter(motif -> BY_APPOINTMENT.contains(motif.code()))
                .toList();
        MotifFacts motif = motifs.get(turn % motifs.size());
        Expected expected = new Expected(site.id(), motif.id(), null, at, motif.usualMinutes(), "fr");
        entities.persist(new Appointment(
                expected, KeptCodes.of(AppointmentCode.fresh(RANDOM), QrToken.fresh(RANDOM), keys.current())));
    }
}
