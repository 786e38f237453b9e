package fr.parvis.web.api.kiosk;

import fr.parvis.identity.DeviceIdentity;
import fr.parvis.identity.DeviceKind;
import fr.parvis.reception.boundary.Issuer;
import fr.parvis.reception.boundary.PaperOrders;
import fr.parvis.shared.Roles;
import fr.parvis.web.api.Permit;
import fr.parvis.web.api.Writes;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Which tickets the staff want this kiosk to print once more, and what became of them. */
@Path("kiosk")
@RequestScoped
@RolesAllowed(Roles.DEVICE_KIOSK)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PaperResource {
    @Inject
    private Permit permit;

    @Inject
    private PaperOrders orders;

    /** What to print now. */
    @GET
    @Path("papers")
    public PapersBody wanted() {
        DeviceIdentity kiosk = permit.device(DeviceKind.KIOSK);
        return PapersBody.of(orders.open(new Issuer(kiosk.siteId(), kiosk.letter())));
    }

    /** What became of one. */
    @POST
    @Path("papers")
    @Writes
    public Response ended(PaperReport report) {
        orders.end(permit.device(DeviceKind.KIOSK).siteId(), report.paper(), report.outcome());
        return Response.noContent().build();
    }
}
