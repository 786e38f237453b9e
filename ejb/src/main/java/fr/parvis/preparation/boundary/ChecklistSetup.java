package fr.parvis.preparation.boundary;

import fr.parvis.audit.Actor;
import fr.parvis.preparation.ListEdition;
import fr.parvis.preparation.ListedPaper;
import fr.parvis.preparation.MotifList;
import fr.parvis.preparation.Procedure;
import fr.parvis.preparation.ProposedPaper;
import fr.parvis.preparation.control.FicheReader;
import fr.parvis.preparation.control.ListReader;
import fr.parvis.preparation.control.ListWriter;
import fr.parvis.preparation.control.ListWriter.Change;
import fr.parvis.preparation.control.Procedures;
import fr.parvis.preparation.entity.ListColumn;
import fr.parvis.shared.Roles;
import fr.parvis.shared.Row;
import fr.parvis.site.SiteCatalogue;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * A manager says what is asked of each paper of a motif, takes over ready-made lists, and compares them with their sources. Every change is
 * an edition of its own, and those of before stay. What comes from outside is a draft until somebody has checked it.
 */
@Stateless
@RolesAllowed({Roles.MANAGER, Roles.ADMINISTRATOR})
public class ChecklistSetup {
    /** Editions of a list that are shown at most. */
    private static final int SHOWN = 50;

    @PersistenceContext(unitName = "parvis")
    private EntityManager entities;

    @Resource
    private SessionContext context;

    @Inject
    private SiteCatalogue sites;

    @Inject
    private ListReader lists;

    @Inject
    private ListWriter writer;

    @Inject
    private Clock clock;

    /** The ready-made lists. */
    public List<Procedure> procedures() {
        return Procedures.all();
    }

    /** The list of a motif as it stands, with its drafts. */
    public MotifList of(long siteId, long motifId) {
        requireMotif(siteId, motifId);
        return lists.of(siteId, motifId);
    }

    /** The lists that were checked more than a year ago or have drafts, the oldest first. */
    public List<MotifList> due(long siteId) {
        Roles.requireAt(context, siteId);
        LocalDate today = today(siteId);
        return lists.of(siteId).values().stream()
                .filter(list -> list.stale(today) || list.drafts() > 0)
                .sorted(Comparator.comparing(
                                (MotifList list) -> list.checkedSince().orElse(LocalDate.MAX))
                        .thenComparing(MotifList::motifId))
                .toList();
    }

    /** The editions of a list, the newest first. */
    public List<ListEdition> editions(long siteId, long motifId) {
        requireMotif(siteId, motifId);
        return Row.of(entities.createNativeQuery("select edition, what, made_by, made_at, items from checklist_edition"
                                + " where site_id = ?1 and motif_id = ?2 order by edition desc limit " + SHOWN)
                        .setParameter(1, siteId)
                        .setParameter(2, motifId))
                .map(row -> new ListEdition(
                        row.count("edition"),
                        row.text("what"),
                        row.id("made_by"),
                        row.instant("made_at"),
                        ListColumn.read(row.text("items"))))
                .toList();
    }

    /**
     * Takes a ready-made list over: its papers come beside those that are on the list, and say anew what is asked of those that both have.
     *
     * @return false when somebody else changed the list meanwhile
     */
    public boolean take(long siteId, MotifList seen, String procedure) {
        requireMotif(siteId, seen.motifId());
        Procedure taken = Procedures.all().stream()
                .filter(known -> known.code().equals(procedure))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No such procedure"));
        return add(siteId, seen, "Liste type : " + taken.title(), taken.papers());
    }

    /**
     * Reads a fiche without keeping any of it, outside of any transaction, so that a file that is none spoils no other work.
     *
     * @throws fr.parvis.shared.input.Refused when it is no such fiche
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void require(byte[] file) {
        FicheReader.read(file);
    }

    /**
     * Puts the papers of a service-public fiche on the list as drafts.
     *
     * @param file the fiche as it was published, XML or JSON
     * @return false when somebody else changed the list meanwhile
     * @throws fr.parvis.shared.input.Refused when it is no such fiche
     */
    public boolean take(long siteId, MotifList seen, byte[] file) {
        requireMotif(siteId, seen.motifId());
        Procedure fiche = FicheReader.read(file);
        return add(siteId, seen, "Fiche " + fiche.code() + " : " + fiche.title(), fiche.papers());
    }

    private boolean add(long siteId, MotifList seen, String what, List<ProposedPaper> papers) {
        papers.forEach(paper -> writer.found(siteId, paper));
        return write(siteId, seen, what, now -> {
            MotifList next = now;
            for (ProposedPaper paper : papers) {
                next = new MotifList(next.motifId(), next.edition(), next.with(paper.listed()));
            }
            return next.items();
        });
    }

    /** Says what is asked of one paper; whoever says it has checked it today, unless it stays a draft. */
    public boolean change(long siteId, MotifList seen, ListedPaper item) {
        requireMotif(siteId, seen.motifId());
        return write(siteId, seen, "Papier : " + item.paper(), now -> now.with(item));
    }

    /** Takes a paper off the list. */
    public boolean remove(long siteId, MotifList seen, String paper) {
        requireMotif(siteId, seen.motifId());
        return write(siteId, seen, "Papier retiré : " + paper, now -> now.without(paper));
    }

    /** Everything on the list but its drafts was compared with its sources today. */
    public boolean checked(long siteId, MotifList seen) {
        requireMotif(siteId, seen.motifId());
        LocalDate today = today(siteId);
        return write(siteId, seen, "Vérifié", now -> now.items().stream()
                .map(item -> item.draft() ? item : item.checked(today))
                .toList());
    }

    /** A draft was compared with its source today: visitors see it from now on. */
    public boolean publish(long siteId, MotifList seen, String paper) {
        requireMotif(siteId, seen.motifId());
        LocalDate today = today(siteId);
        return write(siteId, seen, "Vérifié : " + paper, now -> now.items().stream()
                .map(item -> item.paper().equals(paper) ? item.checked(today) : item)
                .toList());
    }

    private boolean write(long siteId, MotifList seen, String what, Function<MotifList, List<ListedPaper>> items) {
        return writer.write(siteId, seen, new Change(Actor.of(context.getCallerPrincipal()), what, items));
    }

    private LocalDate today(long siteId) {
        return sites.site(siteId).dayOf(clock.instant());
    }

    private void requireMotif(long siteId, long motifId) {
        Roles.requireAt(context, siteId);
        if (sites.motif(siteId, motifId).isEmpty()) {
            throw new IllegalArgumentException("No such motif at this site: " + motifId);
        }
    }
}
