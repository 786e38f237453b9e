package fr.parvis.preparation.control;

import fr.parvis.preparation.Checklist;
import fr.parvis.preparation.PaperFacts;
import fr.parvis.preparation.QuestionFacts;
import fr.parvis.shared.Row;
import fr.parvis.shared.ShortMemory;
import fr.parvis.site.SiteEdits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The checklist of a site at hand: kiosks read it with every home screen, so it is remembered for two seconds. */
@ApplicationScoped
public class ChecklistReader {
    private final ShortMemory<Long, Checklist> memory = new ShortMemory<>();

    @PersistenceContext(unitName = "parvis")
    private EntityManager entities;

    /** What the site asks for. */
    public Checklist of(long siteId) {
        return memory.find(siteId, site -> Optional.of(read(site))).orElseThrow();
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) SiteEdits.Edited edited) {
        memory.forget(edited.siteId());
    }

    private Checklist read(long siteId) {
        return new Checklist(papers(siteId), questions(siteId));
    }

    private List<PaperFacts> papers(long siteId) {
        Map<Long, Map<String, String>> labels = words("paper_label", "paper_id", "paper", siteId);
        Map<Long, Map<String, String>> more = words("paper_more", "paper_id", "paper", siteId);
        Map<Long, Set<Long>> motifs = new HashMap<>();
        rows(
                        "select x.paper_id, x.motif_id from paper_motif x join paper o on o.id = x.paper_id where o.site_id = ?1",
                        siteId)
                .forEach(row -> motifs.computeIfAbsent(row.id("paper_id"), paper -> new HashSet<>())
                        .add(row.id("motif_id")));
        return rows("select id, code, pictogram, position from paper where site_id = ?1 order by position, id", siteId)
                .map(row -> new PaperFacts(
                        row.id("id"),
                        row.text("code"),
                        row.text("pictogram"),
                        row.count("position"),
                        labels.getOrDefault(row.id("id"), Map.of()),
                        more.getOrDefault(row.id("id"), Map.of()),
                        motifs.getOrDefault(row.id("id"), Set.of())))
                .toList();
    }

    private List<QuestionFacts> questions(long siteId) {
        Map<Long, Map<String, String>> labels = words("motif_question_label", "question_id", "motif_question", siteId);
        return rows("select id, motif_id, code, pictogram from motif_question where site_id = ?1", siteId)
                .map(row -> new QuestionFacts(
                        row.id("motif_id"),
                        row.text("code"),
                        row.text("pictogram"),
                        labels.getOrDefault(row.id("id"), Map.of())))
                .toList();
    }

    private Map<Long, Map<String, String>> words(String table, String key, String owner, long siteId) {
        Map<Long, Map<String, String>> found = new HashMap<>();
        rows(
                        "select x." + key + " as owner, x.language, x.label from " + table + " x join " + owner
                                + " o on o.id = x." + key + " where o.site_id = ?1",
                        siteId)
                .forEach(row -> found.computeIfAbsent(row.id("owner"), id -> new HashMap<>())
                        .put(row.text("language"), row.text("label")));
        return found;
    }

    private Stream<Row> rows(String sql, long siteId) {
        return Row.of(entities.createNativeQuery(sql).setParameter(1, siteId).setFlushMode(FlushModeType.COMMIT));
    }
}
