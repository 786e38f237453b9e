package fr.parvis.web.api.setup;

import fr.parvis.counter.boundary.OnceOnly;
import fr.parvis.identity.DeviceKind;
import fr.parvis.identity.boundary.Devices;
import fr.parvis.identity.boundary.Devices.DeviceView;
import fr.parvis.identity.boundary.Devices.EnrolmentCode;
import fr.parvis.shared.Roles;
import fr.parvis.web.api.Given;
import fr.parvis.web.api.Permit;
import fr.parvis.web.api.Writes;
import fr.parvis.web.api.problem.Problem;
import fr.parvis.web.api.problem.ProblemKey;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;

/** A manager adds, lets in anew and shuts out the kiosks and wall screens of a site. */
@Path("sites/{site}/devices")
@RequestScoped
@RolesAllowed({Roles.MANAGER, Roles.ADMINISTRATOR})
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DeviceSetupResource {
    @Inject
    private Permit permit;

    @Inject
    private Devices devices;

    @Inject
    private OnceOnly once;

    @PathParam("site")
    private String code;

    @HeaderParam(Writes.REQUEST_ID)
    private UUID requestId;

    /** The devices of the site. */
    @GET
    public List<DeviceView> all() {
        return devices.of(permit.site(code).id());
    }

    /** Adds a device; the code lets it in. The same request again gives the same device a fresh code. */
    @POST
    @Writes
    public EnrolmentCode add(NewDevice order) {
        long site = permit.site(code).id();
        EnrolmentCode[] fresh = new EnrolmentCode[1];
        long id = once.make(site, requestId, "device", () -> {
            fresh[0] = order.kind() == DeviceKind.KIOSK
                    ? devices.addKiosk(site, order.name())
                    : devices.addWall(site, order.name(), order.zone());
            return fresh[0].deviceId();
        });
        return fresh[0] == null ? devices.renewCode(id) : fresh[0];
    }

    /** Gives a device a new code; once it is used, its old token opens nothing any more. */
    @POST
    @Path("{id}/code")
    @Writes
    @Consumes(MediaType.WILDCARD)
    public EnrolmentCode renewCode(@PathParam("id") long id) {
        requireHere(id);
        return devices.renewCode(id);
    }

    /** Shuts a device out for good. */
    @DELETE
    @Path("{id}")
    @Consumes(MediaType.WILDCARD)
    public void revoke(@PathParam("id") long id) {
        requireHere(id);
        devices.revoke(id);
    }

    private void requireHere(long id) {
        if (devices.of(permit.site(code).id()).stream().noneMatch(device -> device.id() == id)) {
            throw Problem.of(ProblemKey.NOT_FOUND);
        }
    }

    /**
     * A device to add.
     *
     * @param kind KIOSK or WALL
     * @param zone identifier of the waiting zone of a wall screen, null for the whole site
     */
    public record NewDevice(DeviceKind kind, String name, Long zone) {
        public NewDevice {
            kind = Given.required(kind, "kind");
            name = Given.required(name, "name");
        }
    }
}
