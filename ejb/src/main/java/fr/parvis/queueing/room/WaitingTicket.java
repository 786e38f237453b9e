package fr.parvis.queueing.room;

import java.time.Instant;
import java.util.Objects;

/**
 * One visitor in the waiting room, as the routing rule sees the ticket: no name, no number, only what decides the turn.
 *
 * @param id identity of the ticket, the last tie-break
 * @param motifId why the visitor came
 * @param visitorClass which target applies
 * @param arrival when the ticket was taken
 * @param appointmentTime hour of the appointment, null without one
 * @param language the language that somebody has to speak, null when French will do
 * @param keptForAgentId the one agent who may take the visitor while on duty, null for anybody
 * @param notBefore not callable until then (just skipped or put back), null when callable now
 * @param reference instant the wait counts from; the chosen place of a visitor put back is told by it
 */
public record WaitingTicket(
        long id,
        long motifId,
        VisitorClass visitorClass,
        Instant arrival,
        Instant appointmentTime,
        Language language,
        Long keptForAgentId,
        Instant notBefore,
        Instant reference) {

    public WaitingTicket {
        Objects.requireNonNull(visitorClass, "visitorClass");
        Objects.requireNonNull(arrival, "arrival");
        Objects.requireNonNull(reference, "reference");
        if (visitorClass == VisitorClass.APPOINTMENT && appointmentTime == null) {
            throw new IllegalArgumentException("ticket " + id + " has an appointment without an hour");
        }
    }

    /** A walk-in or priority visitor with nothing particular: the wait counts from the arrival. */
    public static WaitingTicket arrived(long id, long motifId, VisitorClass visitorClass, Instant arrival) {
        return new WaitingTicket(id, motifId, visitorClass, arrival, null, null, null, null, arrival);
    }

    /** A visitor with an appointment: the wait counts from the later of arrival and appointment. */
    public static WaitingTicket booked(long id, long motifId, Instant arrival, Instant appointment) {
        Instant reference = arrival.isAfter(appointment) ? arrival : appointment;
        return new WaitingTicket(
                id, motifId, VisitorClass.APPOINTMENT, arrival, appointment, null, null, null, reference);
    }

    public WaitingTicket speaking(Language asked) {
        return new WaitingTicket(
                id, motifId, visitorClass, arrival, appointmentTime, asked, keptForAgentId, notBefore, reference);
    }

    public WaitingTicket keptFor(long agentId) {
        return new WaitingTicket(
                id, motifId, visitorClass, arrival, appointmentTime, language, agentId, notBefore, reference);
    }

    public WaitingTicket putBack(Instant callableFrom, Instant newReference) {
        return new WaitingTicket(
                id,
                motifId,
                visitorClass,
                arrival,
                appointmentTime,
                language,
                keptForAgentId,
                callableFrom,
                newReference);
    }
}
