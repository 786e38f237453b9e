package fr.parvis.agenda.control;

import fr.parvis.agenda.Slot;
import fr.parvis.agenda.entity.TimeTaken;
import fr.parvis.agenda.slot.Busy;
import fr.parvis.shared.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Takes time of agents and rooms, and gives it back. The database refuses a block that overlaps another of the same agent or room
 * ({@code one_visitor_per_agent}, {@code one_visitor_per_room}), so whoever comes second is told so, at whichever node; nothing is
 * thrown and the transaction goes on (ADR 0103).
 */
@ApplicationScoped
public class TimeBlocks {
    private static final String TAKE =
            """
            insert into time_block (id, site_id, offer_id, agent_id, room_id, starts_at, ends_at, places, squeezed)
            values (nextval('agenda_seq'), ?1, cast(?2 as bigint), cast(?3 as bigint), cast(?4 as bigint), ?5, ?6, ?7, ?8)
            on conflict do nothing returning id
            """;

    private static final String FREE_SEAT =
            """
            select min(s) as seat from generate_series(1, ?2) s
             where not exists (select 1 from appointment a where a.block_id = ?1 and a.seat = s)
            """;

    @PersistenceContext(unitName = "parvis")
    private EntityManager entities;

    /**
     * Takes the time of a slot.
     *
     * @param bufferMinutes what is kept free after it
     * @return empty when somebody was faster
     */
    public Optional<TimeTaken> take(long siteId, Slot slot, int bufferMinutes) {
        return insert(siteId, slot, bufferMinutes, 1, false)
                .map(block -> new TimeTaken(block, 1, slot.offerId(), slot.roomId()));
    }

    /**
     * Moves a block of one visitor to a slot; its own time is no obstacle.
     *
     * @return empty, and nothing changed, when somebody has that time
     */
    public Optional<TimeTaken> move(long blockId, Slot slot, int bufferMinutes) {
        boolean moved = (Boolean)
                entities.createNativeQuery("select move_block(?1, ?2, cast(?3 as bigint), cast(?4 as bigint), ?5, ?6)")
                        .setParameter(1, blockId)
                        .setParameter(2, slot.offerId())
                        .setParameter(3, slot.agentId())
                        .setParameter(4, slot.roomId())
                        .setParameter(5, Timestamp.from(slot.startsAt()))
                        .setParameter(6, Timestamp.from(slot.endsAt().plus(Duration.ofMinutes(bufferMinutes))))
                        .getSingleResult();
        return moved ? Optional.of(new TimeTaken(blockId, 1, slot.offerId(), slot.roomId())) : Optional.empty();
    }

    /** The time that a block of one visitor keeps; empty when there is none, or when it is a workshop's. */
    public Optional<Busy> ofOne(Long blockId) {
        return blockId == null
                ? Optional.empty()
                : Row.of(entities.createNativeQuery("select agent_id, room_id, starts_at, ends_at from time_block"
                                        + " where id = ?1 and places = 1")
                                .setParameter(1, blockId))
                        .findFirst()
                        .map(row -> new Busy(
                                row.number("agent_id"),
                                row.number("room_id"),
                                row.instant("starts_at"),
                                row.instant("ends_at")));
    }

    /** Takes time between others, whatever is there already. */
    public TimeTaken squeeze(long siteId, Long agentId, Long roomId, Instant startsAt, int minutes) {
        Slot slot = new Slot(0, agentId, roomId, startsAt, minutes, 1);
        return new TimeTaken(insert(siteId, slot, 0, 1, true).orElseThrow(), 1, null, roomId);
    }

    /**
     * Takes a place in a workshop; without one when it is full.
     *
     * @param places how many it holds
     * @return empty when the agent or the room has something else at that time
     */
    public Optional<TimeTaken> join(long siteId, Slot slot, int places) {
        insert(siteId, slot, 0, places, false);
        return Row.of(entities.createNativeQuery(
                                "select id, places from time_block where offer_id = ?1 and starts_at = ?2"
                                        + " and places > 1 for update")
                        .setParameter(1, slot.offerId())
                        .setParameter(2, Timestamp.from(slot.startsAt())))
                .findFirst()
                .map(block -> new TimeTaken(
                        block.id("id"),
                        freeSeat(block.id("id"), block.count("places")),
                        slot.offerId(),
                        slot.roomId()));
    }

    /** A free place of a workshop, or null. */
    private Integer freeSeat(long blockId, int places) {
        return Row.of(entities.createNativeQuery(FREE_SEAT)
                        .setParameter(1, blockId)
                        .setParameter(2, places))
                .findFirst()
                .map(row -> row.number("seat"))
                .map(Long::intValue)
                .orElse(null);
    }

    /** Locks a block and tells a free place of it; empty when it has none, or is gone. */
    public Optional<Integer> freeSeat(long blockId) {
        return Row.of(entities.createNativeQuery("select places from time_block where id = ?1 for update")
                        .setParameter(1, blockId))
                .findFirst()
                .map(block -> freeSeat(blockId, block.count("places")));
    }

    /** Gives a block back when no appointment has it any more. */
    public void release(long blockId) {
        entities.flush();
        entities.createNativeQuery("delete from time_block b where b.id = ?1"
                        + " and not exists (select 1 from appointment a where a.block_id = b.id)")
                .setParameter(1, blockId)
                .executeUpdate();
    }

    private Optional<Long> insert(long siteId, Slot slot, int bufferMinutes, int places, boolean squeezed) {
        Long offer = slot.offerId() == 0 ? null : slot.offerId();
        return Row.of(entities.createNativeQuery(TAKE)
                        .setParameter(1, siteId)
                        .setParameter(2, offer)
                        .setParameter(3, slot.agentId())
                        .setParameter(4, slot.roomId())
                        .setParameter(5, Timestamp.from(slot.startsAt()))
                        .setParameter(6, Timestamp.from(slot.endsAt().plus(Duration.ofMinutes(bufferMinutes))))
                        .setParameter(7, places)
                        .setParameter(8, squeezed))
                .findFirst()
                .map(row -> row.id("id"));
    }
}
