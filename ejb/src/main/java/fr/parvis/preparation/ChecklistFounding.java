package fr.parvis.preparation;

import fr.parvis.audit.Actor;
import fr.parvis.preparation.control.ListWriter;
import fr.parvis.preparation.control.ListWriter.Change;
import fr.parvis.preparation.control.Procedures;
import fr.parvis.preparation.entity.MotifQuestion;
import fr.parvis.preparation.entity.Paper;
import fr.parvis.shared.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;

/**
 * Writes the checklists of the demonstration with nobody signed in, inside a running transaction. Everybody else does it through
 * {@code PaperSetup}, which asks for a role and writes to the trail.
 */
@ApplicationScoped
public class ChecklistFounding {
    @PersistenceContext(unitName = "parvis")
    private EntityManager entities;

    @Inject
    private ListWriter writer;

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

    /**
     * Says of the papers that are asked for a motif what a ready-made list says of them; papers that the site does not ask for stay away.
     *
     * @param procedure code of the ready-made list
     */
    public void refine(long siteId, long motifId, String procedure) {
        entities.flush();
        List<String> asked = Row.of(
                        entities.createNativeQuery("select p.code from paper p join paper_motif x on x.paper_id = p.id"
                                        + " where p.site_id = ?1 and x.motif_id = ?2")
                                .setParameter(1, siteId)
                                .setParameter(2, motifId))
                .map(row -> row.text("code"))
                .toList();
        List<ListedPaper> items = Procedures.all().stream()
                .filter(known -> known.code().equals(procedure))
                .flatMap(known -> known.papers().stream())
                .map(ProposedPaper::listed)
                .filter(item -> !item.draft() && asked.contains(item.paper()))
                .toList();
        writer.write(siteId, MotifList.none(motifId), new Change(Actor.server(), "Liste type", now -> items));
    }

    /** Names a digital safe to the visitors of a site. */
    public void addVault(long siteId, String name, String url) {
        entities.createNativeQuery(
                        "insert into vault (id, site_id, name, url) values (nextval('site_seq'), ?1, ?2, ?3)")
                .setParameter(1, siteId)
                .setParameter(2, name)
                .setParameter(3, url)
                .executeUpdate();
    }
}
