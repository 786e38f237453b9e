package fr.parvis.identity.boundary;

import jakarta.ejb.ApplicationException;

/** Every letter of a site is some kiosk's or the reception desk's: one has to be shut out before another is added. */
@ApplicationException(rollback = true)
public class LettersTaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param siteId the site whose letters are taken
     */
    public LettersTaken(long siteId) {
        super("All letters of site " + siteId + " are taken");
    }
}
