package fr.parvis.preparation;

import fr.parvis.reception.Need;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The preparation of an appointment: what is asked, and what was answered so far.
 *
 * @param edition of the checklist
 * @param papers in the order of asking
 * @param answers by code of the paper; empty when nothing was answered
 * @param answered whether anything was answered
 * @param open whether it can still be answered
 * @param interpreter language of the interpreter, empty when none is wished
 */
public record Prepared(
        int edition,
        List<AskedPaper> papers,
        Map<String, PaperAnswer> answers,
        boolean answered,
        boolean open,
        Set<Need> needs,
        boolean accompanied,
        String interpreter,
        List<Vault> vaults) {
    public Prepared {
        papers = List.copyOf(papers);
        answers = Map.copyOf(answers);
        needs = Set.copyOf(needs);
        vaults = List.copyOf(vaults);
    }

    /** What to do with the appointment. */
    public VisitAdvice advice() {
        return VisitAdvice.of(papers.stream()
                .map(paper -> new VisitAdvice.Said(
                        paper.listed().need(), answers.get(paper.facts().code())))
                .toList());
    }
}
