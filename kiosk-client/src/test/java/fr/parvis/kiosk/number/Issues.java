package fr.parvis.kiosk.number;

import fr.parvis.kiosk.clock.Stamp;
import fr.parvis.kiosk.journal.JsonText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Numbers for tests. */
final class Issues {
    static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    static final Instant NINE = Instant.parse("2026-03-02T08:00:00Z");

    private Issues() {}

    static Issue of(String series, int rank, LocalDate day) {
        Ask ask = new Ask(
                Ask.Kind.TICKET,
                UUID.randomUUID(),
                JsonText.object().add("motif", 11).build());
        Stamp stamp = new Stamp(NINE, true, NINE, 0, "boot", 0);
        return new Issue(ask, series, rank, "0123456789ABCDEFGHJKMNPQRS", stamp, day);
    }
}
