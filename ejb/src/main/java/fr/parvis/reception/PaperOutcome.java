package fr.parvis.reception;

/** What became of the paper, as the kiosk says. */
public enum PaperOutcome {
    PRINTED,
    NO_PAPER,
    COVER_OPEN,
    PRINTER_ERROR,
    NO_PRINTER
}
