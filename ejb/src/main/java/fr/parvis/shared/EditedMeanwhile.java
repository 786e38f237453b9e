package fr.parvis.shared;

import jakarta.ejb.ApplicationException;
import java.time.Instant;

/** Somebody else saved the same settings between their being read and being saved again; nothing was saved. */
@ApplicationException(rollback = true)
public class EditedMeanwhile extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String by;
    private final transient Instant at;
    private final transient Edition now;

    /**
     * @param by how colleagues call who saved them, null when nobody knows
     * @param at when, null when nobody knows
     * @param now the edition that is stored
     */
    public EditedMeanwhile(String by, Instant at, Edition now) {
        super("The settings were saved by somebody else meanwhile");
        this.by = by;
        this.at = at;
        this.now = now;
    }

    /** How colleagues call who saved them, null when nobody knows. */
    public String by() {
        return by;
    }

    /** When they were saved, null when nobody knows. */
    public Instant at() {
        return at;
    }

    /** The edition that is stored. */
    public Edition now() {
        return now;
    }
}
