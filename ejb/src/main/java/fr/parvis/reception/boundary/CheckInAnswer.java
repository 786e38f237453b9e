package fr.parvis.reception.boundary;

import java.time.Instant;

/**
 * What a visitor is told when they check in. Everything but {@link Issued}, {@link Again} and {@link Held} leaves no trace in the queue,
 * and each names a way forward.
 */
public sealed interface CheckInAnswer {
    /** A new ticket. */
    record Issued(TicketView ticket) implements CheckInAnswer {}

    /**
     * The ticket that the visitor has already.
     *
     * @param sameRequest the same request came again, and is answered like the first time; else the same appointment was shown twice
     */
    record Again(TicketView ticket, boolean sameRequest) implements CheckInAnswer {
        /** The same appointment shown twice. */
        public Again(TicketView ticket) {
            this(ticket, false);
        }
    }

    /**
     * The kiosk brought something too strange to be booked unseen: staff will decide. The visitor keeps number and link.
     *
     * @param ticket as it would be; without identifier
     */
    record Held(TicketView ticket) implements CheckInAnswer {}

    record UnknownCode() implements CheckInAnswer {}

    /**
     * Too many unknown codes came from here: whether this one is known is not looked at.
     *
     * @param heardAgain from when on a code is looked at again
     */
    record TooManyCodes(Instant heardAgain) implements CheckInAnswer {}

    /** The appointment is at another site. */
    record OtherSite(String siteName) implements CheckInAnswer {}

    /** The appointment, for this motif, is on another day, past or to come. */
    record OtherDay(Instant startsAt, long motifId) implements CheckInAnswer {}

    /**
     * Today, but too long before.
     *
     * @param from the first instant at which check-in is possible
     */
    record TooEarly(Instant startsAt, Instant from) implements CheckInAnswer {}

    /** Today, but too long ago; the visitor may take a ticket for the same motif. */
    record TooLate(Instant startsAt, long motifId) implements CheckInAnswer {}

    record AlreadyServed() implements CheckInAnswer {}

    record Cancelled() implements CheckInAnswer {}

    /**
     * The site receives nobody now.
     *
     * @param opensAt null when no opening is known */
    record SiteClosed(Instant opensAt) implements CheckInAnswer {}

    record MotifNotOffered() implements CheckInAnswer {}

    record QuotaReached(long motifId) implements CheckInAnswer {}

    /** The number that the kiosk gave belongs to another visitor of that day. */
    record NumberTaken() implements CheckInAnswer {}
}
