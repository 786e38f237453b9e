package fr.parvis.web.api.kiosk;

import fr.parvis.reception.PaperOutcome;
import fr.parvis.web.api.Given;
import java.util.UUID;

/**
 * What became of a ticket that was to be printed once more.
 *
 * @param paper the act of printing
 * @param outcome PRINTED, NO_PAPER, COVER_OPEN, PRINTER_ERROR or NO_PRINTER
 */
public record PaperReport(UUID paper, PaperOutcome outcome) {
    public PaperReport {
        Given.required(paper, "paper");
        Given.required(outcome, "outcome");
    }
}
