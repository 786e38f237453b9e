package fr.parvis.preparation;

import fr.parvis.preparation.entity.MotifQuestion;
import fr.parvis.preparation.entity.Paper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;

/**
 * Writes the checklists of the demonstration with nobody signed in, inside a running transaction. Everybody else does it through
 * {@code PaperSetup}, which asks for a role and writes to the trail.
 */
@ApplicationScoped
public class ChecklistFounding {
    @PersistenceContext(unitName = "parvis")
    private EntityManager entities;

    /** Adds a paper that visitors bring for the motifs of its sheet. */
    public void addPaper(long siteId, String code, PaperSheet sheet) {
        entities.persist(new Paper(siteId, code, sheet));
    }

    /**
     * Asks visitors of a motif a question.
     *
     * @param words by language; French is always there
     */
    public void ask(long siteId, long motifId, String code, String pictogram, Map<String, String> words) {
        MotifQuestion question = new MotifQuestion(siteId, motifId);
        question.ask(code, pictogram, words);
        entities.persist(question);
    }
}
