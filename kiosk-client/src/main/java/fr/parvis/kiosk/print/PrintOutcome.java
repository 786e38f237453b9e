package fr.parvis.kiosk.print;

/** What became of a ticket that should be on paper. */
public enum PrintOutcome {
    /** On its way: the printer is waited for, or takes the ticket. Not an end. */
    PRINTING,
    /** The printer said that it was ready and took the ticket, and then that all was well. */
    PRINTED,
    /** No paper left: nothing was sent, or the paper ended within the ticket. */
    NO_PAPER,
    /** Somebody left the cover open. */
    COVER_OPEN,
    /** The printer says that it is in error: cutter, overheated head, whatever {@link PrinterState.Fault} names. */
    PRINTER_ERROR,
    /** No printer, or one that does not answer: unplugged, switched off, hanging, talking nonsense. */
    NO_PRINTER
}
