package fr.parvis.agenda.entity;

/**
 * The time of the agenda that an appointment has.
 *
 * @param blockId the block, or null while it waits for a place
 * @param seat which place of the block, from 1, or null while it waits
 * @param offerId the offer it lies in, or null
 * @param roomId the room, or null
 */
public record TimeTaken(Long blockId, Integer seat, Long offerId, Long roomId) {
    /** No time of the agenda at all: an appointment that only says when. */
    public static final TimeTaken NONE = new TimeTaken(null, null, null, null);
}
