package fr.parvis.reception.boundary;

import fr.parvis.reception.control.KioskNotices;
import fr.parvis.reception.control.KioskNotices.Seen;
import fr.parvis.reception.entity.HelpRequest;
import fr.parvis.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** "Parler à quelqu'un": a visitor at a kiosk asks for a person, staff see it on the board and go. */
@Stateless
public class HelpRequests {
    private static final String SAME = "select count(h) from HelpRequest h where h.siteId = :site"
            + " and (h.requestId = :request or h.deviceId = :device and h.seenAt is null)";
    private static final String OPEN =
            "select h from HelpRequest h where h.siteId = :site and h.seenAt is null order by h.askedAt, h.id";

    /** So long somebody who asked is looked for at the kiosk. */
    private static final Duration USEFUL = Duration.ofMinutes(10);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    @Inject
    private KioskNotices notices;

    /** Asks for a person. While a request of the same kiosk is open, asking again changes nothing. */
    @RolesAllowed(Roles.DEVICE_KIOSK)
    public void ask(long siteId, long deviceId, UUID requestId) {
        Instant now = clock.instant();
        notices.keep(new HelpRequest(siteId, deviceId, requestId, now), now, this::known);
    }

    /**
     * A kiosk that had no network brings what somebody asked then. While that is young it is raised like any other; an older
     * one is only kept, as seen by nobody: who asked has long gone to the desk.
     */
    @RolesAllowed(Roles.DEVICE_KIOSK)
    public void askLate(long siteId, long deviceId, UUID requestId, Instant at) {
        Instant now = clock.instant();
        Instant askedAt = at.isAfter(now) ? now : at;
        HelpRequest request = new HelpRequest(siteId, deviceId, requestId, askedAt);
        if (askedAt.isBefore(now.minus(USEFUL))) {
            request.expire(now);
        }
        notices.keep(request, now, this::known);
    }

    /**
     * An agent goes there.
     *
     * @return false when there is no such request at that site
     */
    @RolesAllowed({Roles.RECEPTION, Roles.AGENT, Roles.MANAGER})
    public boolean acknowledge(long siteId, long helpRequestId, long agentId) {
        return notices.see(HelpRequest.class, new Seen(siteId, helpRequestId, agentId, clock.instant()));
    }

    /** Requests to which nobody has gone yet, the oldest first. */
    @RolesAllowed({Roles.RECEPTION, Roles.AGENT, Roles.MANAGER})
    public List<OpenHelpRequest> open(long siteId) {
        return entities.createQuery(OPEN, HelpRequest.class)
                .setParameter("site", siteId)
                .getResultStream()
                .map(request -> new OpenHelpRequest(request.id(), request.deviceId(), request.askedAt()))
                .toList();
    }

    private boolean known(HelpRequest request) {
        return entities.createQuery(SAME, Long.class)
                        .setParameter("site", request.siteId())
                        .setParameter("request", request.requestId())
                        .setParameter("device", request.deviceId())
                        .getSingleResult()
                > 0;
    }
}
