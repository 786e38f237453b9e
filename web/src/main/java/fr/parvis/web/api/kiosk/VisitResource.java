package fr.parvis.web.api.kiosk;

import fr.parvis.identity.DeviceIdentity;
import fr.parvis.identity.DeviceKind;
import fr.parvis.places.boundary.Places;
import fr.parvis.preparation.boundary.Preparations;
import fr.parvis.reception.boundary.CodeLook;
import fr.parvis.shared.Roles;
import fr.parvis.web.api.Permit;
import fr.parvis.web.api.Writes;
import fr.parvis.web.api.problem.Problem;
import fr.parvis.web.api.problem.ProblemKey;
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

/** What stands around a ticket at a touchscreen: the hour of a code, the papers at hand, help nearby. */
@Path("kiosk")
@RequestScoped
@RolesAllowed(Roles.DEVICE_KIOSK)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class VisitResource {
    @Inject
    private Permit permit;

    @Inject
    private CodeLook codes;

    @Inject
    private Preparations preparations;

    @Inject
    private Places places;

    @Inject
    private CheckInWriting writing;

    /** What a code is for, without checking in: its hour, or why it cannot be used now. */
    @POST
    @Path("codes")
    @Writes
    public CodeBody look(CodeOrder order) {
        long siteId = kiosk().siteId();
        CodeLook.Seen seen = codes.look(siteId, order.code());
        if (seen.refusal() != null) {
            throw writing.refused(seen.refusal(), siteId, order.language());
        }
        return new CodeBody(seen.startsAt(), seen.appointment().motifId(), seen.again());
    }

    /** What a visitor has with them; telling it twice tells it once. */
    @POST
    @Path("preparations")
    @Writes
    public Response prepare(PreparationOrder order) {
        if (!preparations.tell(order.at(kiosk().siteId()))) {
            throw Problem.of(ProblemKey.TICKET_UNKNOWN);
        }
        return Response.noContent().build();
    }

    /** Help near the site. */
    @GET
    @Path("places")
    public PlacesBody places() {
        return PlacesBody.of(places.near(kiosk().siteId()));
    }

    private DeviceIdentity kiosk() {
        return permit.device(DeviceKind.KIOSK);
    }
}
