package fr.parvis.site.boundary;

import fr.parvis.audit.Actor;
import fr.parvis.audit.Changes;
import fr.parvis.audit.Editions;
import fr.parvis.shared.Edition;
import fr.parvis.shared.Roles;
import fr.parvis.site.CounterSheet;
import fr.parvis.site.MotifSheet;
import fr.parvis.site.SiteEdits;
import fr.parvis.site.entity.Counter;
import fr.parvis.site.entity.Motif;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

/** A manager says for which motifs people may come to a site, and at which counters they are served. */
@Stateless
@RolesAllowed({Roles.MANAGER, Roles.ADMINISTRATOR})
public class DeskSetup {
    @PersistenceContext(unitName = "parvis")
    private EntityManager entities;

    @Resource
    private SessionContext context;

    @Inject
    private SiteEdits edits;

    @Inject
    private Editions editions;

    /** Adds a motif to a site; its identifier. */
    public long addMotif(long siteId, String code, MotifSheet sheet) {
        Roles.requireAt(context, siteId);
        Motif motif = new Motif(siteId, code, sheet);
        entities.persist(motif);
        edits.tell(siteId, caller(), "motif-added", motif.id(), Changes.between(null, sheet));
        return motif.id();
    }

    /** Shows and serves a motif in another way from now on, whatever its sheet is now. */
    public void describeMotif(long motifId, MotifSheet sheet) {
        describeMotif(motifId, sheet, null);
    }

    /**
     * Shows and serves a motif in another way from now on; also how it is taken off the kiosk.
     *
     * @param seen the edition of the sheet that was read, null for whatever is stored
     */
    public void describeMotif(long motifId, MotifSheet sheet, Edition seen) {
        Motif motif = entities.find(Motif.class, motifId, LockModeType.PESSIMISTIC_WRITE);
        if (motif == null) {
            throw new IllegalArgumentException("No such motif: " + motifId);
        }
        Roles.requireAt(context, motif.siteId());
        editions.require(seen, motif::sheet, new Editions.Saving(motifId, "motif-changed"));
        MotifSheet before = Changes.standing(motif::sheet);
        motif.describe(sheet);
        edits.tell(motif.siteId(), caller(), "motif-changed", motifId, Changes.between(before, motif.sheet()));
    }

    /** Adds a counter to a site; its identifier. */
    public long addCounter(long siteId, CounterSheet sheet) {
        Roles.requireAt(context, siteId);
        Counter counter = new Counter(siteId, sheet);
        entities.persist(counter);
        edits.tell(siteId, caller(), "counter-added", counter.id(), Changes.between(null, sheet));
        return counter.id();
    }

    /** Labels and equips a counter in another way from now on, whatever its sheet is now. */
    public void describeCounter(long counterId, CounterSheet sheet) {
        describeCounter(counterId, sheet, null);
    }

    /**
     * Labels and equips a counter in another way from now on.
     *
     * @param seen the edition of the sheet that was read, null for whatever is stored
     */
    public void describeCounter(long counterId, CounterSheet sheet, Edition seen) {
        Counter counter = entities.find(Counter.class, counterId, LockModeType.PESSIMISTIC_WRITE);
        if (counter == null) {
            throw new IllegalArgumentException("No such counter: " + counterId);
        }
        Roles.requireAt(context, counter.siteId());
        editions.require(seen, counter::sheet, new Editions.Saving(counterId, "counter-changed"));
        CounterSheet before = Changes.standing(counter::sheet);
        counter.describe(sheet);
        edits.tell(counter.siteId(), caller(), "counter-changed", counterId, Changes.between(before, counter.sheet()));
    }

    private Actor caller() {
        return Actor.of(context.getCallerPrincipal());
    }
}
