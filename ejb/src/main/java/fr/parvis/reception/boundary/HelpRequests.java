package fr.parvis.reception.boundary;

import fr.parvis.reception.control.DayBook;
import fr.parvis.reception.entity.HelpRequest;
import fr.parvis.reception.entity.ReceptionDay;
import fr.parvis.shared.Roles;
import fr.parvis.site.control.SiteCatalogue;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** "Parler à quelqu'un": a visitor at a kiosk asks for a person, staff see it on the board and go. */
@Stateless
public class HelpRequests {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    @Inject
    private SiteCatalogue sites;

    @Inject
    private DayBook days;

    /** Asks for a person. While a request of the same kiosk is open, asking again changes nothing. */
    @RolesAllowed(Roles.DEVICE_KIOSK)
    public void ask(long siteId, long deviceId, UUID requestId) {
        Instant now = clock.instant();
        ReceptionDay day = days.lock(sites.site(siteId), now);
        Long same = entities.createQuery(
                        "select count(h) from HelpRequest h where h.siteId = :site"
                                + " and (h.requestId = :request or h.deviceId = :device and h.acknowledgedAt is null)",
                        Long.class)
                .setParameter("site", siteId)
                .setParameter("request", requestId)
                .setParameter("device", deviceId)
                .getSingleResult();
        if (same == 0) {
            entities.persist(new HelpRequest(siteId, deviceId, requestId, now));
            days.announce(day);
        }
    }

    /**
     * An agent goes there.
     *
     * @return false when there is no such request at that site
     */
    @RolesAllowed({Roles.RECEPTION, Roles.AGENT, Roles.MANAGER})
    public boolean acknowledge(long siteId, long helpRequestId, long agentId) {
        Instant now = clock.instant();
        ReceptionDay day = days.lock(sites.site(siteId), now);
        HelpRequest request = entities.find(HelpRequest.class, helpRequestId);
        if (request == null || request.siteId() != siteId) {
            return false;
        }
        request.acknowledge(agentId, now);
        days.announce(day);
        return true;
    }

    /** Requests to which nobody has gone yet, the oldest first. */
    @RolesAllowed({Roles.RECEPTION, Roles.AGENT, Roles.MANAGER})
    public List<OpenHelpRequest> open(long siteId) {
        return entities.createQuery(
                        "select h from HelpRequest h where h.siteId = :site and h.acknowledgedAt is null"
                                + " order by h.askedAt, h.id",
                        HelpRequest.class)
                .setParameter("site", siteId)
                .getResultStream()
                .map(request -> new OpenHelpRequest(request.id(), request.deviceId(), request.askedAt()))
                .toList();
    }
}
