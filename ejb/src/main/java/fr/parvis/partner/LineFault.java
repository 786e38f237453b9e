package fr.parvis.partner;

/** Why a line of a file is not taken; the page says it in words ({@code import.fault.*}). */
public enum LineFault {
    DAY_MISSING,
    DAY_UNREADABLE,
    HOUR_MISSING,
    HOUR_UNREADABLE,
    /** The clock is put forward then. */
    HOUR_SKIPPED,
    PAST,
    TOO_FAR,
    MOTIF_MISSING,
    MOTIF_UNKNOWN,
    /** Two motifs have these words. */
    MOTIF_TWICE,
    AGENT_UNKNOWN,
    /** Two agents have this name: the login says which. */
    AGENT_TWICE,
    MINUTES,
    CALL_NAME,
    PHONE,
    EMAIL,
    LANGUAGE,
    EXTERNAL_ID,
    /** A cell is computed, and nothing is computed here. */
    FORMULA,
    /** The same appointment stands in an earlier line. */
    DOUBLED,
    /** It ended in Parvis: received, cancelled, excused or missed. */
    ENDED
}
