package fr.parvis.partner.table;

import fr.parvis.agenda.PartnerAppointment;
import fr.parvis.partner.ImportReport.Refusal;
import java.util.List;
import java.util.Map;

/**
 * The lines of a file, read.
 *
 * @param valid appointments in the order of the file
 * @param lineOf the line of each, by its key
 * @param refused lines that say none
 */
public record Lines(List<PartnerAppointment> valid, Map<String, Integer> lineOf, List<Refusal> refused) {
    public Lines {
        valid = List.copyOf(valid);
        lineOf = Map.copyOf(lineOf);
        refused = List.copyOf(refused);
    }
}
