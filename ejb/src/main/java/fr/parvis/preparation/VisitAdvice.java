package fr.parvis.preparation;

import java.util.Collection;

/** What to do with an appointment, by the papers that will be there. None of it is a refusal: somebody helps whoever comes. */
public enum VisitAdvice {
    /** Everything is there. */
    READY,
    /** Come as planned: what is missing is not needed by everybody. */
    KEEP,
    /** Come as planned, and look together at what is not sure. */
    ADAPT,
    /** Something needed is missing: another day may be better; coming anyway is always right. */
    MOVE;

    /** One paper and what was said of it. */
    public record Said(PaperNeed need, PaperAnswer answer) {}

    /**
     * The advice. A needed paper that is missing says {@link #MOVE}, one that is not sure {@link #ADAPT}; of the others whatever is missing
     * says {@link #KEEP}. A paper of which nothing was said counts as not sure.
     */
    public static VisitAdvice of(Collection<Said> papers) {
        return papers.stream().map(VisitAdvice::of).max(VisitAdvice::compareTo).orElse(READY);
    }

    private static VisitAdvice of(Said said) {
        PaperAnswer answer = said.answer() == null ? PaperAnswer.UNKNOWN : said.answer();
        if (answer.ready() || answer == PaperAnswer.NOT_CONCERNED) {
            return READY;
        }
        if (said.need() == PaperNeed.IF_CONCERNED) {
            return KEEP;
        }
        return answer == PaperAnswer.NO ? MOVE : ADAPT;
    }
}
