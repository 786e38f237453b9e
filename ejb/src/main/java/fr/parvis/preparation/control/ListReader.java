package fr.parvis.preparation.control;

import fr.parvis.preparation.AskedPaper;
import fr.parvis.preparation.ListedPaper;
import fr.parvis.preparation.MotifList;
import fr.parvis.preparation.Vault;
import fr.parvis.preparation.entity.ListColumn;
import fr.parvis.shared.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What checklists say beyond the bare papers. Touch screens do not need it: it is read when somebody prepares, or looks. */
@ApplicationScoped
public class ListReader {
    @PersistenceContext(unitName = "parvis")
    private EntityManager entities;

    @Inject
    private ChecklistReader checklists;

    /** The current list of each motif of a site that has one. */
    public Map<Long, MotifList> of(long siteId) {
        return Row.of(entities.createNativeQuery(
                                "select distinct on (motif_id) motif_id, edition, items from checklist_edition"
                                        + " where site_id = ?1 order by motif_id, edition desc")
                        .setParameter(1, siteId)
                        .setFlushMode(FlushModeType.COMMIT))
                .map(ListReader::list)
                .collect(Collectors.toMap(MotifList::motifId, Function.identity()));
    }

    /** The current list of a motif. */
    public MotifList of(long siteId, long motifId) {
        return Row.of(entities.createNativeQuery("select motif_id, edition, items from checklist_edition"
                                + " where site_id = ?1 and motif_id = ?2 order by edition desc limit 1")
                        .setParameter(1, siteId)
                        .setParameter(2, motifId)
                        .setFlushMode(FlushModeType.COMMIT))
                .map(ListReader::list)
                .findFirst()
                .orElseGet(() -> MotifList.none(motifId));
    }

    /** The papers that visitors are asked for: those of the motif, without the drafts. */
    public List<AskedPaper> asked(long siteId, MotifList list) {
        return checklists.of(siteId).of(list.motifId()).stream()
                .filter(paper ->
                        list.item(paper.code()).filter(ListedPaper::draft).isEmpty())
                .map(paper ->
                        new AskedPaper(paper, list.item(paper.code()).orElseGet(() -> ListedPaper.bare(paper.code()))))
                .toList();
    }

    /** The digital safes that a site names, by name. */
    public List<Vault> vaults(long siteId) {
        return Row.of(entities.createNativeQuery("select id, name, url from vault where site_id = ?1 order by name, id")
                        .setParameter(1, siteId)
                        .setFlushMode(FlushModeType.COMMIT))
                .map(row -> new Vault(row.id("id"), row.text("name"), row.text("url")))
                .toList();
    }

    private static MotifList list(Row row) {
        return new MotifList(row.id("motif_id"), row.count("edition"), ListColumn.read(row.text("items")));
    }
}
