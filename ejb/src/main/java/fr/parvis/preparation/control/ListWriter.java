package fr.parvis.preparation.control;

import fr.parvis.audit.Actor;
import fr.parvis.audit.Changes;
import fr.parvis.preparation.ListedPaper;
import fr.parvis.preparation.MotifList;
import fr.parvis.preparation.PaperSheet;
import fr.parvis.preparation.ProposedPaper;
import fr.parvis.preparation.entity.ListColumn;
import fr.parvis.preparation.entity.Paper;
import fr.parvis.shared.input.Refused;
import fr.parvis.site.SiteEdits;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Writes the next edition of a checklist, and shows visitors the papers that are on it and no draft. Older editions stay. */
@Dependent
public class ListWriter {
    private static final int LONGEST = 200;

    @PersistenceContext(unitName = "parvis")
    private EntityManager entities;

    @Inject
    private ListReader lists;

    @Inject
    private SiteEdits edits;

    @Inject
    private Clock clock;

    /**
     * Writes the next edition, unless somebody else did since.
     *
     * @param seen the edition that was read
     * @return false when it is another by now; nothing was written
     */
    public boolean write(long siteId, MotifList seen, Change change) {
        entities.createNativeQuery("select id from motif where id = ?1 and site_id = ?2 for update")
                .setParameter(1, seen.motifId())
                .setParameter(2, siteId)
                .getSingleResult();
        MotifList now = lists.of(siteId, seen.motifId());
        if (now.edition() != seen.edition()) {
            return false;
        }
        List<ListedPaper> items = change.items().apply(now);
        if (items.size() > MotifList.MOST) {
            throw new Refused("items", Refused.Wanted.whole(0, MotifList.MOST));
        }
        store(siteId, new MotifList(seen.motifId(), now.edition() + 1, items), change);
        now.items().stream()
                .filter(before -> items.stream().noneMatch(item -> item.paper().equals(before.paper())))
                .forEach(gone -> hide(siteId, seen.motifId(), gone.paper()));
        items.forEach(item -> show(siteId, seen.motifId(), item));
        edits.tell(
                siteId,
                change.by(),
                "checklist-changed",
                seen.motifId(),
                Changes.between(new Told(now.edition(), ""), new Told(now.edition() + 1, cut(change.what()))));
        return true;
    }

    /** Adds a proposed paper to the site, unless it has one of that code, whose words then stay. */
    public void found(long siteId, ProposedPaper proposed) {
        String code = proposed.listed().paper();
        Number last = (Number) entities.createNativeQuery(
                        "select coalesce(max(position), 0) + (case when bool_or(code = ?2) then 1000000 else 0 end)"
                                + " from paper where site_id = ?1")
                .setParameter(1, siteId)
                .setParameter(2, code)
                .getSingleResult();
        if (last.intValue() < 1_000_000) {
            entities.persist(new Paper(
                    siteId,
                    code,
                    new PaperSheet(
                            proposed.pictogram(), last.intValue() + 1, proposed.labels(), proposed.more(), Set.of())));
            entities.flush();
        }
    }

    private void store(long siteId, MotifList next, Change change) {
        entities.createNativeQuery(
                        "insert into checklist_edition (site_id, motif_id, edition, items, what, made_by, made_at)"
                                + " values (?1, ?2, ?3, cast(?4 as jsonb), ?5, ?6, ?7)")
                .setParameter(1, siteId)
                .setParameter(2, next.motifId())
                .setParameter(3, next.edition())
                .setParameter(4, ListColumn.write(next.items()))
                .setParameter(5, cut(change.what()))
                .setParameter(6, change.by().id() == null ? 0 : change.by().id())
                .setParameter(7, Timestamp.from(clock.instant()))
                .executeUpdate();
    }

    private void show(long siteId, long motifId, ListedPaper item) {
        if (item.draft()) {
            hide(siteId, motifId, item.paper());
            return;
        }
        entities.createNativeQuery(
                        "insert into paper_motif (paper_id, motif_id) select p.id, cast(?3 as bigint) from paper p"
                                + " where p.site_id = ?1 and p.code = ?2 on conflict do nothing")
                .setParameter(1, siteId)
                .setParameter(2, item.paper())
                .setParameter(3, motifId)
                .executeUpdate();
    }

    private void hide(long siteId, long motifId, String paper) {
        entities.createNativeQuery("delete from paper_motif x using paper p where p.id = x.paper_id and p.site_id = ?1"
                        + " and p.code = ?2 and x.motif_id = ?3")
                .setParameter(1, siteId)
                .setParameter(2, paper)
                .setParameter(3, motifId)
                .executeUpdate();
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text;
    }

    /**
     * A change of a checklist.
     *
     * @param what what is changed, in French, for the list of editions
     * @param items the items of the next edition, by what stands now
     */
    public record Change(Actor by, String what, Function<MotifList, List<ListedPaper>> items) {}

    /** What the trail tells of an edition. */
    public record Told(int edition, String what) {}
}
