package fr.parvis.display.boundary;

import fr.parvis.identity.boundary.KioskWatch;
import fr.parvis.reception.boundary.HeldArrivals;
import fr.parvis.reception.boundary.PaperOrders;
import fr.parvis.reception.boundary.RejectedRecords;
import fr.parvis.reception.boundary.RejectedRecords.UnseenRecord;
import fr.parvis.shared.Listening;
import fr.parvis.shared.Roles;
import fr.parvis.site.SiteCatalogue;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** The kiosks' part of the board: how each one is, and the numbers that they told without network and nobody could book. */
@Stateless
@RolesAllowed({Roles.RECEPTION, Roles.AGENT, Roles.MANAGER})
public class KioskBoard {
    @Resource
    private SessionContext caller;

    @EJB
    private KioskWatch watch;

    @EJB
    private RejectedRecords rejected;

    @EJB
    private PaperOrders papers;

    @EJB
    private HeldArrivals held;

    @Inject
    private SiteCatalogue sites;

    @Inject
    private Clock clock;

    @Inject
    private Listening listening;

    /** The kiosks of a site, by name. None is silent soon after this server was away itself (ADR 0064). */
    public List<KioskCard> kiosks(long siteId) {
        Roles.requireAt(caller, siteId);
        Instant now = clock.instant();
        Instant heardSince = listening.silentBefore(KioskCard.SILENT);
        boolean open = sites.site(siteId).openingAt(now).open();
        return watch.kiosks(siteId).stream()
                .map(kiosk -> KioskCard.of(kiosk, open, heardSince))
                .toList();
    }

    /** The numbers that nobody of the staff has seen yet, the oldest first. */
    public List<UnseenRecord> rejected(long siteId) {
        Roles.requireAt(caller, siteId);
        return rejected.unseen(siteId);
    }

    /** What kiosks brought and somebody has to look at before it is booked, the oldest first. */
    public List<HeldArrivals.HeldRow> held(long siteId) {
        return held.open(siteId);
    }

    /** How many of these there are. */
    public long heldCount(long siteId) {
        return held.count(siteId);
    }

    /** Papers that somebody asked for lately and that are not printed. */
    public List<PaperOrders.Order> unprinted(long siteId) {
        Roles.requireAt(caller, siteId);
        return papers.unprinted(siteId);
    }
}
