package fr.parvis.site;

/** What becomes of those who still wait when the site's day ends. */
public enum MidnightRule {
    /** They go on waiting, with their number and their turn. */
    KEEP,
    /** Their tickets are closed. */
    CLOSE
}
