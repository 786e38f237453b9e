package fr.parvis.reception.entity;

import fr.parvis.queueing.room.VisitorClass;
import fr.parvis.reception.KioskNumber;
import fr.parvis.reception.Need;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * What is known of a visitor at the moment they check in. No name, by design: nobody is refused for lack of identity.
 *
 * @param appointment null for a walk-in
 * @param kioskNumber null when the server numbers
 */
public record Arrival(
        UUID requestId,
        long motifId,
        VisitorClass visitorClass,
        Booking appointment,
        String language,
        Set<Need> needs,
        Instant at,
        KioskNumber kioskNumber) {
    public Arrival {
        Objects.requireNonNull(requestId, "requestId");
        Objects.requireNonNull(at, "at");
        needs = Set.copyOf(needs);
        if (language == null || !language.matches("[a-z]{2}(-[a-z]+)?")) {
            throw new IllegalArgumentException("Not a language: " + language);
        }
        if ((appointment != null) != (visitorClass == VisitorClass.APPOINTMENT)) {
            throw new IllegalArgumentException("An appointment visitor has an appointment, others have none");
        }
    }

    /** An arrival that the server numbers. */
    public Arrival(
            UUID requestId,
            long motifId,
            VisitorClass visitorClass,
            Booking appointment,
            String language,
            Set<Need> needs,
            Instant at) {
        this(requestId, motifId, visitorClass, appointment, language, needs, at, null);
    }

    /** The same, with the number that a kiosk gave. */
    public Arrival numbered(KioskNumber number) {
        return new Arrival(requestId, motifId, visitorClass, appointment, language, needs, at, number);
    }

    /** Whether the number was told to the visitor without network. */
    boolean offline() {
        return kioskNumber != null && kioskNumber.offline();
    }

    /** The wait counts from here: an appointment's wait starts at max(arrival, appointment). */
    Instant reference() {
        return appointment == null || appointment.startsAt().isBefore(at) ? at : appointment.startsAt();
    }

    /**
     * The appointment that was checked in.
     *
     * @param agentId null when any agent may serve it
     */
    public record Booking(long appointmentId, Instant startsAt, Long agentId) {}
}
