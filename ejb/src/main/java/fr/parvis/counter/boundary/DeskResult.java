package fr.parvis.counter.boundary;

/** How a press at the counter ended. */
public enum DeskResult {
    /** It was done, now or by an earlier delivery of the same request. */
    DONE,
    /** Nobody whom this counter may serve is waiting. */
    NOBODY_WAITING,
    /** The counter has a visitor already; nobody else was called. */
    ALREADY_SERVING,
    /** A colleague has this visitor, or this counter. */
    TAKEN,
    /** The ticket or the counter is no longer where this makes sense; the page shows how it stands. */
    NOT_POSSIBLE
}
