package fr.parvis.reception;

/** Where a visitor who missed the call is put back in the queue; the agent chooses. */
public enum Place {
    /** With the time they first came: next in their queue. */
    FIRST,
    /** Behind half of those who wait for the same motif. */
    MIDDLE,
    /** As if they came now. */
    LAST
}
