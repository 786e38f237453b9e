package fr.parvis.kiosk.print;

import java.util.UUID;

/** Hears what the staff must know about a paper. Called once for each paper at most, on the printer's own thread or the asker's. */
@FunctionalInterface
public interface PaperWatch {

    /** What may be wrong with a paper. */
    enum Matter {
        /** Begun, and nobody knows whether it came out whole. */
        UNSURE,
        /** Its visit is over, and it was never begun. */
        MISSING,
        /** Printed after the visitor had been told that it does not come. */
        LATE
    }

    /**
     * Tells of one paper.
     *
     * @param why the last that was known of the printer
     */
    void tell(UUID requestId, Matter matter, PrintOutcome why);
}
