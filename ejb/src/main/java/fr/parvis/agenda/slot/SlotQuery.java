package fr.parvis.agenda.slot;

import fr.parvis.agenda.MotifBooking;
import java.time.Instant;

/**
 * Which times are asked for.
 *
 * @param motifId for what
 * @param minutes how long, 5 to 480
 * @param bufferMinutes what is kept free after it
 * @param from the earliest start
 * @param until starts before it
 * @param agentId with this agent only, or null
 * @param roomId in this room only, or null
 * @param onlineOnly whether offers for staff alone are left out
 * @param withFull whether workshops without a free place are told too, for their waiting list
 * @param most how many are told, the earliest first
 */
public record SlotQuery(
        long motifId,
        int minutes,
        int bufferMinutes,
        Instant from,
        Instant until,
        Long agentId,
        Long roomId,
        boolean onlineOnly,
        boolean withFull,
        int most) {
    /** Every time of a motif, whenever. */
    public static SlotQuery of(MotifBooking motif) {
        return new SlotQuery(
                motif.motifId(),
                motif.minutes(),
                motif.bufferMinutes(),
                Instant.EPOCH,
                Instant.EPOCH,
                null,
                null,
                false,
                false,
                Integer.MAX_VALUE);
    }

    /** The same from a moment to another. */
    public SlotQuery between(Instant earliest, Instant before) {
        return new SlotQuery(
                motifId, minutes, bufferMinutes, earliest, before, agentId, roomId, onlineOnly, withFull, most);
    }

    /** The same with an agent, in a room; null for any. */
    public SlotQuery with(Long agent, Long room) {
        return new SlotQuery(motifId, minutes, bufferMinutes, from, until, agent, room, onlineOnly, withFull, most);
    }

    /** The same, for visitors or for staff. */
    public SlotQuery online(boolean only) {
        return new SlotQuery(motifId, minutes, bufferMinutes, from, until, agentId, roomId, only, withFull, most);
    }

    /** The same, the first ones only. */
    public SlotQuery first(int many) {
        return new SlotQuery(motifId, minutes, bufferMinutes, from, until, agentId, roomId, onlineOnly, withFull, many);
    }

    /** The same, full workshops too, the first ones only. */
    public SlotQuery full(int many) {
        return new SlotQuery(motifId, minutes, bufferMinutes, from, until, agentId, roomId, onlineOnly, true, many);
    }
}
