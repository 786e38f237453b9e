package fr.parvis.queueing.rule;

/** Where a visitor stands as to time, in the order in which tiers pass; scores are compared within one only. */
public enum Tier {
    /** Waited longer than the ceiling: before everybody, longest wait first. */
    PAST_CEILING,
    /** Compared by score. */
    DUE,
    /** Far ahead of the appointment: only when nobody else can be served. */
    EARLY
}
