package fr.parvis.queueing.floor;

/** Whom a free counter calls: the rule of the product, or one of the usual ones it is compared with. */
@FunctionalInterface
public interface CallOrder {

    /** Nobody can be served there. */
    int NOBODY = -1;

    /** Place on the floor of the visitor to call, or {@link #NOBODY}; must not change the floor. */
    int next(Floor floor, int counter, long now);

    /** Whether the first of two free counters calls before the second: the longest idle, then by number. */
    default boolean callsBefore(Floor floor, int first, int second) {
        if (floor.idleSince(first) != floor.idleSince(second)) {
            return floor.idleSince(first) < floor.idleSince(second);
        }
        return first < second;
    }
}
