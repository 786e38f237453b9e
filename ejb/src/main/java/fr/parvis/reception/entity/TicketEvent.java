package fr.parvis.reception.entity;

import fr.parvis.queueing.room.VisitorClass;
import java.time.Instant;

/**
 * The catalogue of what can happen to a ticket. Events carry identifiers and facts, never a person's name; the boundary
 * that caused one fires it once, inside its transaction.
 */
public sealed interface TicketEvent {

    /** From where to where, and when. */
    Move move();

    /** The identifier of the action in the audit trail. */
    default String action() {
        return "ticket." + getClass().getSimpleName();
    }

    /** A visitor took a ticket or checked in; nothing came before. */
    record CheckedIn(Move move, long siteId, VisitorClass visitorClass) implements TicketEvent {}

    record Called(Move move) implements TicketEvent {}

    record Recalled(Move move) implements TicketEvent {}

    record Started(Move move) implements TicketEvent {}

    record Held(Move move) implements TicketEvent {}

    record Resumed(Move move) implements TicketEvent {}

    record Transferred(Move move) implements TicketEvent {}

    record NotPresented(Move move) implements TicketEvent {}

    record PutBack(Move move) implements TicketEvent {}

    record MotifCorrected(Move move) implements TicketEvent {}

    record Finished(Move move, Outcome outcome) implements TicketEvent {}

    /** The visitor gave up the place, or the day ended. */
    record Left(Move move, boolean byVisitor) implements TicketEvent {}

    /** The counter was left while it had this visitor, who is shown to colleagues again. */
    record Released(Move move) implements TicketEvent {}

    /**
     * One arrow of the life cycle.
     *
     * @param from null when the ticket is new
     * @param counterId null when no counter has the visitor afterwards
     * @param agentId the agent who did it, null when the visitor or the server did
     * @param at never before the move that preceded it
     */
    record Move(
            long ticketId,
            TicketStatus from,
            long fromMotifId,
            TicketStatus to,
            long motifId,
            Long counterId,
            Long agentId,
            Instant at) {}
}
