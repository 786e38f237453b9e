package fr.parvis.demo;

import fr.parvis.agenda.AppointmentBook;
import fr.parvis.agenda.Expected;
import fr.parvis.site.MotifFacts;
import fr.parvis.site.SiteCatalogue;
import fr.parvis.site.SiteFacts;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
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
        return book.codesBetween(
                site.id(),
                now.minus(site.late().dividedBy(2)),
                now.plus(site.early().dividedBy(2)),
                TO_TRY);
    }

    private void expect(SiteFacts site, int turn, Instant at) {
        List<MotifFacts> motifs = sites.motifs(site.id()).stream()
                .filter(motif -> BY_APPOINTMENT.contains(motif.code()))
                .toList();
        MotifFacts motif = motifs.get(turn % motifs.size());
        Expected expected = new Expected(site.id(), motif.id(), null, at, motif.usualMinutes(), "fr");
        book.book(expected);
    }
}
