package fr.parvis.shared;

import jakarta.ejb.ApplicationException;

/** Too many ask for the same slow thing now; nothing was done, and asking again in a moment helps. */
@ApplicationException(rollback = true)
public class Busy extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param what they ask for, in words for the log
     */
    public Busy(String what) {
        super("Too many at once: " + what);
    }
}
