package fr.parvis.queueing.rule;

import fr.parvis.queueing.room.RoomState;

/** Whom a free counter calls: the rule of the product, or one of the usual ones it is compared with. */
@FunctionalInterface
public interface CallOrder {

    /** Nobody can be served there. */
    int NOBODY = -1;

    /** Place in the room of the visitor to call, or {@link #NOBODY}; must not change the room. */
    int next(RoomState room, int counter, long now);

    /** Whether the first of two free counters calls before the second: the longest idle, then by number. */
    default boolean callsBefore(RoomState room, int first, int second) {
        if (room.idleSince(first) != room.idleSince(second)) {
            return room.idleSince(first) < room.idleSince(second);
        }
        return first < second;
    }
}
