package fr.parvis.counter.boundary;

/** How a press at the counter ended. */
public enum DeskResult {
    /** It was done, now or by an earlier delivery of the same request. */
    DONE,
    /** Nobody whom this counter may serve now is waiting; who was just skipped may be called again a little later. */
    NOBODY_WAITING,
    /** The counter has a visitor already; nobody else was called. */
    ALREADY_SERVING,
    /** A colleague has this visitor, or this counter. */
    TAKEN,
    /** The ticket or the counter is no longer where this makes sense; the page shows how it stands. */
    NOT_POSSIBLE,
    /** The visit ended on an earlier day, and its number may be somebody else's today: the visitor takes a new ticket. */
    OTHER_DAY,
    /** The counter was taken out of service: who is there is served to the end, nobody else is called there. */
    OUT_OF_SERVICE
}
