package fr.parvis.counter.boundary;

import fr.parvis.counter.SessionState;
import fr.parvis.queueing.rule.Reason;
import fr.parvis.reception.TicketStatus;
import fr.parvis.reception.WaitingRow;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Everything that an agent's counter page shows, read in one go.
 *
 * @param inService false when the counter was taken out of service: the present visitor is served to the end, nobody is
 *     called or taken up any more
 * @param current the visitor whom the counter has, null when free
 * @param next whom the rule would call now, null when nobody
 * @param queue who comes after, in the expected order, the next one first
 * @param later whom this counter could call if they had not just been skipped, the first to be callable again first
 * @param held visitors set aside, the longest first
 */
public record DeskView(
        long siteId,
        long counterId,
        String counterLabel,
        SessionState state,
        Instant pausedUntil,
        Set<Long> motifIds,
        boolean inService,
        WaitingRow current,
        NextUp next,
        List<WaitingRow> queue,
        List<WaitingRow> later,
        List<WaitingRow> held,
        Instant readAt) {

    /**
     * Whom the rule would call, and why.
     *
     * @param reason in the compact form that {@link Reason} reads
     */
    public record NextUp(WaitingRow visitor, Reason reason) {}

    public boolean canCallNext() {
        return inService && state == SessionState.OPEN && current == null;
    }

    public boolean canRecall() {
        return isCurrent(TicketStatus.CALLED);
    }

    public boolean canStart() {
        return isCurrent(TicketStatus.CALLED);
    }

    public boolean canMarkNoShow() {
        return isCurrent(TicketStatus.CALLED);
    }

    public boolean canHold() {
        return isCurrent(TicketStatus.SERVING);
    }

    public boolean canFinish() {
        return isCurrent(TicketStatus.SERVING);
    }

    public boolean canTransfer() {
        return current != null;
    }

    public boolean canResume() {
        return inService && state != SessionState.CLOSED && current == null;
    }

    public boolean canPause() {
        return state == SessionState.OPEN;
    }

    public boolean canUnpause() {
        return state == SessionState.PAUSED;
    }

    private boolean isCurrent(TicketStatus status) {
        return current != null && current.status() == status;
    }
}
