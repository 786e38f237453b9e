package fr.parvis.preparation;

import java.util.List;
import java.util.Optional;

/**
 * Everything that a site asks its visitors to have at hand.
 *
 * @param papers in the order of asking
 */
public record Checklist(List<PaperFacts> papers, List<QuestionFacts> questions) {
    public Checklist {
        papers = List.copyOf(papers);
        questions = List.copyOf(questions);
    }

    /** The papers that help for a motif, in the order of asking. */
    public List<PaperFacts> of(long motifId) {
        return papers.stream()
                .filter(paper -> paper.motifIds().contains(motifId))
                .toList();
    }

    /** The question of a motif. */
    public Optional<QuestionFacts> questionOf(long motifId) {
        return questions.stream()
                .filter(question -> question.motifId() == motifId)
                .findFirst();
    }

    /** A paper by its code. */
    public Optional<PaperFacts> paper(String code) {
        return papers.stream().filter(paper -> paper.code().equals(code)).findFirst();
    }
}
