package fr.parvis.agenda.boundary;

import fr.parvis.agenda.BookedAppointment;
import fr.parvis.agenda.VisitorTime;
import java.time.Instant;
import java.util.List;

/** What a visitor is answered who books, or moves, an appointment. */
public sealed interface VisitorAnswer {
    /**
     * It is theirs, or they are on the waiting list of a workshop.
     *
     * @param fresh false when this request had been done before
     */
    record Done(BookedAppointment appointment, boolean fresh) implements VisitorAnswer {}

    /**
     * Somebody was faster, or nothing is offered there any more.
     *
     * @param nearest free times near it, best first; may be empty
     */
    record Taken(List<VisitorTime> nearest) implements VisitorAnswer {
        public Taken {
            nearest = List.copyOf(nearest);
        }
    }

    /** It cannot be changed by its visitor any more. */
    record TooLate() implements VisitorAnswer {}

    /** This telephone or e-mail has booked as often today as the site takes. */
    record TooMany() implements VisitorAnswer {}

    /** So many were booked from this address lately that the next one has to wait. */
    record TooOften(Instant heardAgain) implements VisitorAnswer {}

    /** The form is not good. */
    record BadForm(FormFault fault) implements VisitorAnswer {}

    /** What is wrong with a form. */
    enum FormFault {
        /** It was sent faster than anybody reads: again in a moment. */
        TOO_FAST,
        /** It lay open too long, or is none of ours: a fresh one is needed. */
        NOT_OURS,
        /** Something filled in what no person sees. */
        TRAP
    }
}
