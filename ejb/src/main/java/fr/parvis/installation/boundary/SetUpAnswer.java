package fr.parvis.installation.boundary;

/** What came of setting an installation up. */
public enum SetUpAnswer {
    /** The administrator can sign in. */
    FOUNDED,
    /** The code is not one that the launcher printed at its last start, or a day has passed. */
    WRONG_CODE,
    /** Somebody can sign in already. */
    CLOSED
}
