package fr.parvis.kiosk.print;

import fr.parvis.kiosk.print.PrintedTicket.Document;
import fr.parvis.kiosk.print.PrintedTicket.Expectation;
import fr.parvis.kiosk.print.PrintedTicket.Hall;
import fr.parvis.kiosk.print.PrintedTicket.Range;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/** Tickets to print. */
final class Tickets {
    static final String FOLLOW = "https://accueil.belcourt.example/t/9K2M4P7QXW3ZC5V8B1N6H0JTRA";

    private Tickets() {}

    static PrintedTicket in(String language, Document... documents) {
        return ticket(FOLLOW, language, documents);
    }

    static PrintedTicket following(String link) {
        return ticket(link, "fr");
    }

    private static PrintedTicket ticket(String follow, String language, Document... documents) {
        return new PrintedTicket(
                UUID.randomUUID(),
                "A 046",
                new Hall("CCAS de Belcourt-sur-Œuvre", ZoneId.of("Europe/Paris")),
                Instant.parse("2026-11-22T08:42:00Z"),
                new Expectation(OptionalInt.of(3), Optional.of(new Range(10, OptionalInt.of(25)))),
                follow,
                language,
                List.of(documents),
                Optional.empty());
    }

    static PrintedTicket appointment(String language) {
        return new PrintedTicket(
                UUID.randomUUID(),
                "K7QM 2X4P",
                new Hall("CCAS de Belcourt-sur-Œuvre", ZoneId.of("Europe/Paris")),
                Instant.parse("2026-12-03T08:20:00Z"),
                Expectation.unknown(),
                "HTTPS://ACCUEIL.EXAMPLE/R/PV1.0123456789ABCDEFGHJKMNPQRS.0123456789ABC",
                language,
                List.of(),
                Optional.of(Instant.parse("2026-12-03T08:20:00Z")));
    }

    static PrintedTicket french() {
        return in("fr");
    }
}
