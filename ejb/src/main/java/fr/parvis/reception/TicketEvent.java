package fr.parvis.reception;

import fr.parvis.audit.AuditAction;
import fr.parvis.queueing.room.VisitorClass;
import java.time.Instant;

/**
 * The catalogue of what can happen to a ticket. Events carry identifiers and facts, never a person's name; the boundary
 * that caused one fires it once, inside its transaction.
 */
public sealed interface TicketEvent {

    /** From where to where, and when. */
    Move move();

    /** What the audit trail calls it. */
    AuditAction action();

    /** A visitor took a ticket or checked in; nothing came before. */
    record CheckedIn(Move move, long siteId, VisitorClass visitorClass) implements TicketEvent {
        @Override
        public AuditAction action() {
            return AuditAction.TICKET_CHECKED_IN;
        }
    }

    record Called(Move move) implements TicketEvent {
        @Override
        public AuditAction action() {
            return AuditAction.TICKET_CALLED;
        }
    }

    record Recalled(Move move) implements TicketEvent {
        @Override
        public AuditAction action() {
            return AuditAction.TICKET_RECALLED;
        }
    }

    record Started(Move move) implements TicketEvent {
        @Override
        public AuditAction action() {
            return AuditAction.TICKET_STARTED;
        }
    }

    record Held(Move move) implements TicketEvent {
        @Override
        public AuditAction action() {
            return AuditAction.TICKET_HELD;
        }
    }

    record Resumed(Move move) implements TicketEvent {
        @Override
        public AuditAction action() {
            return AuditAction.TICKET_RESUMED;
        }
    }

    record Transferred(Move move) implements TicketEvent {
        @Override
        public AuditAction action() {
            return AuditAction.TICKET_TRANSFERRED;
        }
    }

    record NotPresented(Move move) implements TicketEvent {
        @Override
        public AuditAction action() {
            return AuditAction.TICKET_NOT_PRESENTED;
        }
    }

    record PutBack(Move move) implements TicketEvent {
        @Override
        public AuditAction action() {
            return AuditAction.TICKET_PUT_BACK;
        }
    }

    record MotifCorrected(Move move) implements TicketEvent {
        @Override
        public AuditAction action() {
            return AuditAction.TICKET_MOTIF_CORRECTED;
        }
    }

    record Finished(Move move, Outcome outcome) implements TicketEvent {
        @Override
        public AuditAction action() {
            return AuditAction.TICKET_FINISHED;
        }
    }

    /** The visitor gave up the place, or the day ended. */
    record Left(Move move, boolean byVisitor) implements TicketEvent {
        @Override
        public AuditAction action() {
            return AuditAction.TICKET_LEFT;
        }
    }

    /** The counter was left while it had this visitor, who is shown to colleagues again. */
    record Released(Move move) implements TicketEvent {
        @Override
        public AuditAction action() {
            return AuditAction.TICKET_RELEASED;
        }
    }

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
