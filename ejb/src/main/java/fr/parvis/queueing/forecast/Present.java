package fr.parvis.queueing.forecast;

import fr.parvis.queueing.rule.DeskSnapshot;
import java.util.List;
import java.util.Objects;

/**
 * The desk now, who is being served, and what is known of the next hours: what a forecast starts from.
 *
 * <p>The desk may list counters that come on duty later only; the outlook then says when.
 */
public record Present(DeskSnapshot desk, List<ServiceInProgress> inProgress, Outlook outlook) {

    public Present {
        Objects.requireNonNull(desk, "desk");
        Objects.requireNonNull(outlook, "outlook");
        inProgress = List.copyOf(inProgress);
    }

    /** Whether somebody waits for a motif, or some counter of now or of later today serves it. */
    public boolean attends(long motifId) {
        return desk.waiting().stream().anyMatch(ticket -> ticket.motifId() == motifId)
                || desk.counters().stream()
                        .anyMatch(counter -> counter.motifIds().contains(motifId));
    }

    /** The present alone: counters stay on duty and nobody else is expected. */
    public static Present of(DeskSnapshot desk, List<ServiceInProgress> inProgress) {
        return new Present(desk, inProgress, Outlook.unknown());
    }
}
