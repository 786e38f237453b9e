package fr.parvis.web.api.wall;

import fr.parvis.counter.boundary.WaitEstimates;
import fr.parvis.display.boundary.WallCall;
import fr.parvis.display.boundary.WallScreen;
import fr.parvis.identity.DeviceIdentity;
import fr.parvis.identity.DeviceKind;
import fr.parvis.reception.boundary.WaitingRoom;
import fr.parvis.shared.Roles;
import fr.parvis.site.MotifFacts;
import fr.parvis.site.SiteFacts;
import fr.parvis.site.boundary.Sites;
import fr.parvis.web.api.Permit;
import fr.parvis.web.api.ticket.SiteBody;
import fr.parvis.web.api.ticket.WaitBody;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** What a wall screen may ask, for its own site and zone. */
@Path("wall")
@RequestScoped
@RolesAllowed(Roles.DEVICE_WALL)
@Produces(MediaType.APPLICATION_JSON)
public class WallResource {
    private static final String SHOWN_IN = "fr";

    @Inject
    private Permit permit;

    @Inject
    private WallScreen wall;

    @Inject
    private Sites sites;

    @Inject
    private WaitingRoom room;

    @Inject
    private WaitEstimates estimates;

    @Inject
    private Clock clock;

    /** The whole picture. */
    @GET
    public WallBody picture() {
        DeviceIdentity device = permit.device(DeviceKind.WALL);
        SiteFacts site = permit.siteOf(device);
        Instant now = clock.instant();
        long sequence = room.sequence(site.id());
        return new WallBody(
                new SiteBody(site.name(), site.zone().getId()),
                zone(device, site),
                now,
                sequence,
                calls(device),
                waits(site),
                sites.openingAt(site.id(), now).orElseThrow().open());
    }

    private static WallBody.Zone zone(DeviceIdentity device, SiteFacts site) {
        return device.zoneId() == null
                ? null
                : new WallBody.Zone(device.zoneId(), site.zones().getOrDefault(device.zoneId(), ""));
    }

    private List<WallCall> calls(DeviceIdentity device) {
        return wall.calls(device.siteId(), device.zoneId()).stream()
                .sorted(Comparator.comparingLong(WallCall::sequence).reversed())
                .toList();
    }

    private List<WallBody.Wait> waits(SiteFacts site) {
        return sites.motifs(site.id()).stream()
                .filter(motif -> motif.sheet().offered())
                .map(this::write)
                .toList();
    }

    private WallBody.Wait write(MotifFacts motif) {
        return new WallBody.Wait(
                motif.sheet().pictogram(),
                motif.label(SHOWN_IN),
                WaitBody.of(estimates.ofMotif(motif.siteId(), motif.id()), SHOWN_IN));
    }
}
