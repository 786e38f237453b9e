package fr.parvis.reception.control;

import fr.parvis.agenda.AppointmentBook;
import fr.parvis.agenda.AppointmentStatus;
import fr.parvis.reception.Ticket;
import fr.parvis.reception.TicketEvent;
import fr.parvis.reception.TicketStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Moves an appointment along with the ticket under which its visitor checked in, whoever moves the ticket: visitor, agent,
 * reception or midnight. One place, so that no way out of the waiting room leaves an appointment behind whose code opens
 * nothing any more (ADR 0063).
 */
@ApplicationScoped
public class AppointmentProgress {
    @Inject
    private AppointmentBook appointments;

    /** Takes the appointment to where its ticket has gone, in the transaction that moves the ticket. */
    void follow(Ticket ticket, TicketEvent event) {
        goesTo(ticket, event).ifPresent(to -> appointments.follow(ticket.appointmentId(), to));
    }

    /** Where the appointment of a ticket goes with it; empty when there is none, or when it stays. */
    static Optional<AppointmentStatus> goesTo(Ticket ticket, TicketEvent event) {
        AppointmentStatus to = stateOf(event.move().to());
        return ticket.appointmentId() != null && stateOf(event.move().from()) != to
                ? Optional.of(to)
                : Optional.empty();
    }

    /** Where an appointment is whose ticket is there; who has no ticket yet, or left, is expected. */
    private static AppointmentStatus stateOf(TicketStatus ticket) {
        return ticket == null
                ? AppointmentStatus.BOOKED
                : switch (ticket) {
                    case WAITING, CALLED, SERVING, ON_HOLD -> AppointmentStatus.CHECKED_IN;
                    case FINISHED -> AppointmentStatus.SERVED;
                    case NO_SHOW -> AppointmentStatus.NO_SHOW;
                    case LEFT -> AppointmentStatus.BOOKED;
                };
    }
}
