package fr.parvis.preparation.boundary;

import fr.parvis.preparation.Answer;
import java.util.Map;
import java.util.Objects;

/**
 * A visitor tells what they have with them.
 *
 * @param link the unguessable link of their ticket
 * @param papers answers by code of the paper
 * @param question code of the question that was asked, null when none was
 * @param answer to it, null when none was asked
 */
public record TellPreparation(long siteId, String link, Map<String, Answer> papers, String question, Answer answer) {
    public TellPreparation {
        Objects.requireNonNull(link, "link");
        papers = Map.copyOf(papers);
        if ((question == null) != (answer == null)) {
            throw new IllegalArgumentException("A question and its answer go together: " + question);
        }
    }
}
