package fr.parvis.agenda;

import java.time.Instant;
import java.util.List;

/** What came of an attempt to book, or to move, an appointment. */
public sealed interface BookingAnswer {
    /** It is theirs. */
    record Booked(BookedAppointment appointment, Slot slot) implements BookingAnswer {}

    /** The workshop is full; they are on its waiting list, at this place (1 is the next). */
    record Listed(BookedAppointment appointment, Slot slot, int place) implements BookingAnswer {}

    /**
     * Somebody was faster, or nothing is offered there any more.
     *
     * @param startsAt the time that was asked for
     * @param nearest free times near it, best first; may be empty
     */
    record Taken(Instant startsAt, List<Slot> nearest) implements BookingAnswer {
        public Taken {
            nearest = List.copyOf(nearest);
        }
    }

    /** It cannot be changed any more: it is over, cancelled, or its visitor is here. */
    record TooLate() implements BookingAnswer {}

    /** This telephone or e-mail has booked as often today as the site takes. */
    record TooMany() implements BookingAnswer {}
}
