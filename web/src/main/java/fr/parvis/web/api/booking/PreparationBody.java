package fr.parvis.web.api.booking;

import fr.parvis.preparation.PaperAnswer;
import fr.parvis.preparation.PaperForm;
import fr.parvis.preparation.PaperNeed;
import fr.parvis.preparation.VisitAdvice;
import java.util.List;
import java.util.Map;

/**
 * The preparation of an appointment, as whoever has its link reads it.
 *
 * @param edition of the checklist
 * @param answered whether anything was answered
 * @param open whether it can still be answered
 * @param advice what to do with the appointment
 * @param needs words of what they need at the counter, as at the touch screens
 * @param interpreter language of the interpreter, empty when none is wished
 */
public record PreparationBody(
        int edition,
        boolean answered,
        boolean open,
        VisitAdvice advice,
        List<Paper> papers,
        List<String> needs,
        boolean accompanied,
        String interpreter,
        List<Vault> vaults) {
    /**
     * A paper.
     *
     * @param labels its words by language
     * @param more how to know it, by language
     * @param condition whom it concerns, by language; may be empty
     * @param months how old it may be at most; 0 for any age
     * @param advice to whom does not have it, by language; may be empty
     * @param answer what was said of it, null when nothing was
     */
    public record Paper(
            String code,
            String pictogram,
            Map<String, String> labels,
            Map<String, String> more,
            PaperNeed need,
            Map<String, String> condition,
            PaperForm form,
            int months,
            Map<String, String> advice,
            PaperAnswer answer) {}

    /** A digital safe that the site names. */
    public record Vault(String name, String url) {}
}
