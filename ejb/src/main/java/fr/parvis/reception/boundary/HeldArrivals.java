package fr.parvis.reception.boundary;

import fr.parvis.audit.Actor;
import fr.parvis.audit.AuditTrail;
import fr.parvis.reception.Discard;
import fr.parvis.reception.Strangeness;
import fr.parvis.reception.TicketNumber;
import fr.parvis.reception.control.DayBook;
import fr.parvis.reception.control.HeldBook;
import fr.parvis.reception.entity.HeldArrival;
import fr.parvis.reception.entity.StoredDay;
import fr.parvis.shared.Roles;
import fr.parvis.site.SiteCatalogue;
import fr.parvis.site.SiteFacts;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Staff look at what kiosks brought and nobody can believe unseen, and book it or let it go, each once. */
@Stateless
@RolesAllowed({Roles.RECEPTION, Roles.AGENT, Roles.MANAGER, Roles.ADMINISTRATOR})
public class HeldArrivals {
    /** So many are shown at a time; the others come up when these are decided. */
    public static final int SHOWN = 20;

    /** So many are let go with one press. */
    private static final int TOGETHER = 1000;

    @PersistenceContext
    private EntityManager entities;

    @Resource
    private SessionContext caller;

    @Inject
    private Clock clock;

    @Inject
    private SiteCatalogue sites;

    @Inject
    private DayBook days;

    @Inject
    private HeldBook book;

    @Inject
    private HeldBooking booking;

    @Inject
    private AuditTrail audit;

    /** Those that nobody has decided on, the oldest first, {@value #SHOWN} at most. */
    public List<HeldRow> open(long siteId) {
        Roles.requireAt(caller, siteId);
        return book.open(siteId, SHOWN).stream()
                .map(held -> new HeldRow(
                        held.id(),
                        held.number(),
                        held.reason(),
                        held.issuedAt(),
                        held.told().motifId()))
                .toList();
    }

    /** How many nobody has decided on. */
    public long count(long siteId) {
        Roles.requireAt(caller, siteId);
        return entities.createQuery(
                        "select count(h) from HeldArrival h where h.siteId = :site and h.decidedAt is null", Long.class)
                .setParameter("site", siteId)
                .getSingleResult();
    }

    /**
     * Books one: under the number that the visitor holds, or under one of the desk's series when somebody else has that.
     *
     * @return the ticket; empty when it was decided already, or is none of that site
     */
    public Optional<TicketView> accept(long siteId, long heldId, long agentId) {
        Roles.requireAt(caller, siteId);
        SiteFacts site = sites.site(siteId);
        Instant now = clock.instant();
        StoredDay day = days.lock(site, now);
        return open(siteId, heldId).map(held -> {
            HeldArrival.Told told = held.told();
            held.accept(agentId, now);
            entities.flush();
            TicketView ticket = booking.book(site, day, held, told, now);
            tell(held, agentId, "arrival-accepted", ticket.number().toString());
            return ticket;
        });
    }

    /** Lets one go; false when it was decided already, or is none of that site. */
    public boolean discard(long siteId, long heldId, Discard why, long agentId) {
        Roles.requireAt(caller, siteId);
        Instant now = clock.instant();
        StoredDay day = days.lock(sites.site(siteId), now);
        Optional<HeldArrival> held = open(siteId, heldId);
        held.ifPresent(one -> letGo(one, why, agentId, now));
        days.announce(day);
        return held.isPresent();
    }

    /** Lets all of one series go, a thousand at most; how many. */
    public int discardAll(long siteId, char series, Discard why, long agentId) {
        Roles.requireAt(caller, siteId);
        Instant now = clock.instant();
        StoredDay day = days.lock(sites.site(siteId), now);
        List<HeldArrival> all = book.open(siteId, TOGETHER).stream()
                .filter(held -> held.number().series() == series)
                .toList();
        all.forEach(held -> letGo(held, why, agentId, now));
        days.announce(day);
        return all.size();
    }

    private void letGo(HeldArrival held, Discard why, long agentId, Instant now) {
        held.discard(agentId, why, now);
        tell(held, agentId, "arrival-discarded", why.name());
    }

    private Optional<HeldArrival> open(long siteId, long heldId) {
        return Optional.ofNullable(entities.find(HeldArrival.class, heldId, LockModeType.PESSIMISTIC_WRITE))
                .filter(held -> held.siteId() == siteId && held.open());
    }

    private void tell(HeldArrival held, long agentId, String action, String detail) {
        audit.record(held.siteId(), Actor.agent(agentId), action, held.id(), detail);
    }

    /**
     * One that is held.
     *
     * @param issuedAt when its visitor was told, as the kiosk says
     */
    public record HeldRow(long id, TicketNumber number, Strangeness reason, Instant issuedAt, long motifId) {}
}
