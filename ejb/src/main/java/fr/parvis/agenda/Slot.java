package fr.parvis.agenda;

import java.io.Serializable;
import java.time.Instant;

/**
 * A time that can be booked for a motif.
 *
 * @param offerId the offer it lies in
 * @param agentId with whom, or null where only a room is offered
 * @param roomId where, or null
 * @param startsAt when
 * @param minutes for how long, the buffer after it not counted
 * @param free places left, 1 but for workshops; 0 is a workshop with a waiting list only
 */
public record Slot(long offerId, Long agentId, Long roomId, Instant startsAt, int minutes, int free)
        implements Serializable {
    /** When it ends. */
    public Instant endsAt() {
        return startsAt.plusSeconds(minutes * 60L);
    }
}
