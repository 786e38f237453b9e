package fr.parvis.web.api.kiosk;

import fr.parvis.preparation.Answer;
import fr.parvis.preparation.boundary.TellPreparation;
import fr.parvis.web.api.Given;
import java.util.Map;

/**
 * A visitor says what they have with them.
 *
 * @param ticket the link of their ticket
 * @param papers answers by key of the paper
 * @param question one answer by key of the question, absent when none was asked
 */
public record PreparationOrder(String ticket, Map<String, Answer> papers, Map<String, Answer> question) {
    private static final int MOST = 40;

    public PreparationOrder {
        ticket = Given.required(ticket, "ticket");
        papers = papers == null ? Map.of() : Map.copyOf(papers);
        question = question == null ? Map.of() : Map.copyOf(question);
        if (papers.size() > MOST || question.size() > 1) {
            throw new IllegalArgumentException("Too many answers: " + papers.size() + ", " + question.size());
        }
    }

    /** As the desk notes it. */
    TellPreparation at(long siteId) {
        var asked = question.entrySet().stream().findFirst();
        return new TellPreparation(
                siteId,
                ticket,
                papers,
                asked.map(Map.Entry::getKey).orElse(null),
                asked.map(Map.Entry::getValue).orElse(null));
    }
}
