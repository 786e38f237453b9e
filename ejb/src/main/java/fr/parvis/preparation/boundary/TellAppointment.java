package fr.parvis.preparation.boundary;

import fr.parvis.preparation.PaperAnswer;
import fr.parvis.reception.Need;
import fr.parvis.shared.input.Refused;
import fr.parvis.shared.input.Refused.Wanted;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * The visitor of an appointment tells what they will have with them and what they need.
 *
 * @param link the unguessable link of the appointment
 * @param papers answers by code of the paper
 * @param interpreter language of the interpreter, empty when none is wished
 */
public record TellAppointment(
        String link,
        UUID requestId,
        Map<String, PaperAnswer> papers,
        Set<Need> needs,
        boolean accompanied,
        String interpreter) {
    public TellAppointment {
        Objects.requireNonNull(link, "link");
        Objects.requireNonNull(requestId, "requestId");
        papers = Map.copyOf(papers);
        needs = Set.copyOf(needs);
        if (!interpreter.matches("([a-z]{2,3}(-[a-z]{2,8})?)?")) {
            throw new Refused("interpreter", Wanted.a("language"));
        }
    }
}
