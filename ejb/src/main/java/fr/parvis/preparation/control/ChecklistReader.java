package fr.parvis.preparation.control;

import fr.parvis.shared.ShortMemory;
import fr.parvis.site.control.SiteEdits;
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
                .forEach(row -> motifs.computeIfAbsent(number(row[0]), paper -> new HashSet<>())
                        .add(number(row[1])));
        return rows("select id, code, pictogram, position from paper where site_id = ?1 order by position, id", siteId)
                .stream()
                .map(row -> new PaperFacts(
                        number(row[0]),
                        row[1].toString(),
                        row[2].toString(),
                        (int) number(row[3]),
                        labels.getOrDefault(number(row[0]), Map.of()),
                        more.getOrDefault(number(row[0]), Map.of()),
                        motifs.getOrDefault(number(row[0]), Set.of())))
                .toList();
    }

    private List<QuestionFacts> questions(long siteId) {
        Map<Long, Map<String, String>> labels = words("motif_question_label", "question_id", "motif_question", siteId);
        return rows("select id, motif_id, code, pictogram from motif_question where site_id = ?1", siteId).stream()
                .map(row -> new QuestionFacts(
                        number(row[1]),
                        row[2].toString(),
                        row[3].toString(),
                        labels.getOrDefault(number(row[0]), Map.of())))
                .toList();
    }

    private Map<Long, Map<String, String>> words(String table, String key, String owner, long siteId) {
        Map<Long, Map<String, String>> found = new HashMap<>();
        rows(
                        "select x." + key + ", x.language, x.label from " + table + " x join " + owner
                                + " o on o.id = x." + key + " where o.site_id = ?1",
                        siteId)
                .forEach(row -> found.computeIfAbsent(number(row[0]), id -> new HashMap<>())
                        .put(row[1].toString(), row[2].toString()));
        return found;
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String sql, long siteId) {
        return entities.createNativeQuery(sql)
                .setParameter(1, siteId)
                .setFlushMode(FlushModeType.COMMIT)
                .getResultList();
    }

    private static long number(Object cell) {
        return ((Number) cell).longValue();
    }
}
