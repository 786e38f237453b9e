package fr.parvis.web.api.booking;

import fr.parvis.preparation.MotifList;
import fr.parvis.preparation.PaperAnswer;
import fr.parvis.preparation.boundary.TellAppointment;
import fr.parvis.reception.Need;
import fr.parvis.shared.input.Refused;
import fr.parvis.shared.input.Refused.Wanted;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What the visitor of an appointment will have with them and needs at the counter.
 *
 * @param papers answers by code of the paper
 * @param needs words as at the touch screens, such as {@code sign-language}; absent for none
 * @param accompanied whether they come with somebody; absent for no
 * @param interpreter language of the interpreter, absent or empty when none is wished
 */
public record PrepareOrder(
        Map<String, PaperAnswer> papers, List<String> needs, Boolean accompanied, String interpreter) {
    public PrepareOrder {
        papers = papers == null ? Map.of() : Map.copyOf(papers);
        needs = needs == null ? List.of() : List.copyOf(needs);
        interpreter = interpreter == null ? "" : interpreter;
        if (papers.size() > MotifList.MOST) {
            throw new Refused("papers", Wanted.whole(0, MotifList.MOST));
        }
        if (needs.size() > Need.values().length) {
            throw new Refused("needs", Wanted.whole(0, Need.values().length));
        }
    }

    /** For the appointment of a link. */
    TellAppointment of(String link, UUID requestId) {
        return new TellAppointment(
                link,
                requestId,
                papers,
                needs.stream().map(Need::of).collect(Collectors.toSet()),
                Boolean.TRUE.equals(accompanied),
                interpreter);
    }
}
