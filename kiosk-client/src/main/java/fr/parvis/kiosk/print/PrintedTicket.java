package fr.parvis.kiosk.print;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * What a visitor takes along on paper. No name and no motif: the documents go on a slip of their own, because a list of
 * papers beside a number tells why its bearer came.
 *
 * @param requestId the act of printing: the same id never prints twice; a wanted reprint is a new id ({@link #again})
 * @param number as the wall shows it, {@code A 046}; of an appointment its code, {@code K7QM 2X4P}
 * @param hall where it was taken
 * @param issuedAt when it was taken
 * @param expectation people ahead and range of wait, each unknown when offline
 * @param follow the address that the visitor's phone opens
 * @param language tag of the visitor's language; one that no texts exist for is printed in French
 * @param documents to prepare; none when the list is empty
 * @param appointmentAt when the visitor is to come, for a paper that is no ticket but an appointment
 */
public record PrintedTicket(
        UUID requestId,
        String number,
        Hall hall,
        Instant issuedAt,
        Expectation expectation,
        String follow,
        String language,
        List<Document> documents,
        Optional<Instant> appointmentAt) {

    public PrintedTicket {
        Objects.requireNonNull(requestId, "requestId");
        Objects.requireNonNull(hall, "hall");
        Objects.requireNonNull(issuedAt, "issuedAt");
        Objects.requireNonNull(expectation, "expectation");
        Objects.requireNonNull(language, "language");
        need(number, "number");
        need(follow, "follow");
        documents = List.copyOf(documents);
        Objects.requireNonNull(appointmentAt, "appointmentAt");
    }

    /** The same ticket as a new act of printing: somebody asked for it. */
    public PrintedTicket again(UUID newRequestId) {
        return new PrintedTicket(
                newRequestId, number, hall, issuedAt, expectation, follow, language, documents, appointmentAt);
    }

    /** The place that the visitor stands in; its zone is that of the printed time. */
    public record Hall(String name, ZoneId zone) {
        public Hall {
            need(name, "name");
            Objects.requireNonNull(zone, "zone");
        }
    }

    /** How long it may take: people ahead, and a range in minutes. */
    public record Expectation(OptionalInt ahead, Optional<Range> range) {
        public Expectation {
            if (ahead.isPresent() && ahead.getAsInt() < 0) {
                throw new IllegalArgumentException("People ahead: " + ahead.getAsInt());
            }
            Objects.requireNonNull(range, "range");
        }

        /** Nobody can say, for instance because the server is away. */
        public static Expectation unknown() {
            return new Expectation(OptionalInt.empty(), Optional.empty());
        }
    }

    /** A range of wait in minutes: {@code low} 0 is "less than high", {@code high} empty is "more than low". */
    public record Range(int low, OptionalInt high) {
        public Range {
            boolean backwards = high.isPresent() && high.getAsInt() <= low;
            boolean everything = low == 0 && high.isEmpty();
            if (low < 0 || backwards || everything) {
                throw new IllegalArgumentException("Range of wait: " + low + " to " + high);
            }
        }
    }

    /** One paper to bring, in the visitor's language and in French (the same text twice is printed once). */
    public record Document(String inLanguage, String inFrench) {
        public Document {
            need(inLanguage, "inLanguage");
            need(inFrench, "inFrench");
        }
    }

    private static void need(String text, String what) {
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException("A ticket needs its " + what);
        }
    }
}
