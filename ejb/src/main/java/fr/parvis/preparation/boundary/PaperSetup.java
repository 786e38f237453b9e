package fr.parvis.preparation.boundary;

import fr.parvis.audit.Actor;
import fr.parvis.audit.Changes;
import fr.parvis.audit.Editions;
import fr.parvis.preparation.PaperSheet;
import fr.parvis.preparation.entity.MotifQuestion;
import fr.parvis.preparation.entity.Paper;
import fr.parvis.shared.Edition;
import fr.parvis.shared.Roles;
import fr.parvis.site.SiteCatalogue;
import fr.parvis.site.SiteEdits;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Map;

/** A manager says which papers help for which motif, and which one question is asked. */
@Stateless
@RolesAllowed({Roles.MANAGER, Roles.ADMINISTRATOR})
public class PaperSetup {
    @PersistenceContext(unitName = "parvis")
    private EntityManager entities;

    @Resource
    private SessionContext context;

    @Inject
    private SiteCatalogue sites;

    @Inject
    private SiteEdits edits;

    @Inject
    private Editions editions;

    /** Adds a paper to a site; its identifier. */
    public long add(long siteId, String code, PaperSheet sheet) {
        Roles.requireAt(context, siteId);
        requireMotifs(siteId, sheet);
        Paper paper = new Paper(siteId, code, sheet);
        entities.persist(paper);
        edits.tell(siteId, caller(), "paper-added", paper.id(), Changes.between(null, sheet));
        return paper.id();
    }

    /**
     * Asks for a paper in another way from now on.
     *
     * @param seen the edition of the sheet that was read, null for whatever is stored
     */
    public void describe(long paperId, PaperSheet sheet, Edition seen) {
        Paper paper = paper(paperId);
        editions.require(seen, paper::sheet, new Editions.Saving(paperId, "paper-changed"));
        requireMotifs(paper.siteId(), sheet);
        PaperSheet before = Changes.standing(paper::sheet);
        paper.describe(sheet);
        edits.tell(paper.siteId(), caller(), "paper-changed", paperId, Changes.between(before, paper.sheet()));
    }

    /** Asks for a paper no longer. */
    public void remove(long paperId) {
        Paper paper = paper(paperId);
        entities.remove(paper);
        edits.tell(
                paper.siteId(),
                caller(),
                "paper-removed",
                paperId,
                Changes.between(Changes.standing(paper::sheet), null));
    }

    /** Asks the visitors of a motif this one question; none when it has no French words. */
    public void ask(long siteId, long motifId, String code, Map<String, String> words) {
        Roles.requireAt(context, siteId);
        requireMotif(siteId, motifId);
        entities.createNativeQuery("select id from motif where id = ? for update")
                .setParameter(1, motifId)
                .getSingleResult();
        MotifQuestion question = entities.createQuery(
                        "select q from MotifQuestion q where q.motifId = :motif", MotifQuestion.class)
                .setParameter("motif", motifId)
                .getResultStream()
                .findFirst()
                .orElse(null);
        if (words.getOrDefault("fr", "").isBlank()) {
            if (question != null) {
                entities.remove(question);
            }
        } else {
            MotifQuestion asked = question == null ? new MotifQuestion(siteId, motifId) : question;
            asked.ask(code, "unsure", words);
            if (question == null) {
                entities.persist(asked);
            }
        }
        edits.tell(siteId, caller(), "question-changed", motifId);
    }

    private void requireMotifs(long siteId, PaperSheet sheet) {
        sheet.motifIds().forEach(motifId -> requireMotif(siteId, motifId));
    }

    private void requireMotif(long siteId, long motifId) {
        if (sites.motif(siteId, motifId).isEmpty()) {
            throw new IllegalArgumentException("No such motif at this site: " + motifId);
        }
    }

    private Paper paper(long paperId) {
        Paper paper = entities.find(Paper.class, paperId, LockModeType.PESSIMISTIC_WRITE);
        if (paper == null) {
            throw new IllegalArgumentException("No such paper: " + paperId);
        }
        Roles.requireAt(context, paper.siteId());
        return paper;
    }

    private Actor caller() {
        return Actor.of(context.getCallerPrincipal());
    }
}
