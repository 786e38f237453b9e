package fr.parvis.kiosk.print;

/** What became of a ticket that should be on paper; anything but {@code PRINTED} means that the screen shows the number. */
public enum PrintOutcome {
    /** The printer said that it was ready and took the ticket. */
    PRINTED,
    /** No paper left: nothing was sent, or the paper ended within the ticket. */
    NO_PAPER,
    /** Somebody left the cover open. */
    COVER_OPEN,
    /** No printer, or one that does not answer: unplugged, switched off, hanging, talking nonsense. */
    NO_PRINTER
}
