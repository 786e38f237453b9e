package fr.parvis.partner;

/** How far a file has come. */
public enum ImportState {
    /** It is here; what its columns hold is to be said. */
    BROUGHT,
    /** Its lines were looked at, nothing is written yet. */
    CHECKED,
    /** It waits for its turn. */
    QUEUED,
    /** Its lines are being written; nobody sees any of them before the last one. */
    RUNNING,
    /** All its valid lines are written. */
    DONE,
    /** Nothing of it was written. */
    FAILED
}
