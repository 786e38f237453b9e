package fr.parvis.web.api.device;

import fr.parvis.identity.DeviceIdentity;
import fr.parvis.identity.DeviceKind;
import fr.parvis.identity.boundary.DeviceAccess;
import fr.parvis.identity.boundary.EnrolledDevice;
import fr.parvis.identity.boundary.KioskWatch;
import fr.parvis.shared.Roles;
import fr.parvis.site.boundary.SiteSigns;
import fr.parvis.web.api.Given;
import fr.parvis.web.api.problem.Problem;
import fr.parvis.web.api.problem.ProblemKey;
import fr.parvis.web.security.Caller;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Lets a device in by its code, and hears that it is alive. */
@Path("devices")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DeviceResource {
    @Inject
    private DeviceAccess access;

    @Inject
    private KioskWatch kiosks;

    @Inject
    private SiteSigns signs;

    @Inject
    private Caller caller;

    /** Exchanges a code, once, for the token of the device. Unknown, used and expired codes are answered the same. */
    @POST
    @Path("enrol")
    @PermitAll
    public Enrolled enrol(Enrolment enrolment) {
        Optional<Instant> wait = access.waits();
        if (wait.isPresent()) {
            throw Problem.of(ProblemKey.TOO_MANY_TRIES).with("until", wait.get());
        }
        EnrolledDevice let = access.enrol(enrolment.code()).orElseThrow(() -> Problem.of(ProblemKey.ENROLMENT_UNKNOWN));
        DeviceIdentity device = let.device();
        String site = signs.of(device.siteId()).orElseThrow().code();
        return new Enrolled(let.token(), new Device(device.id(), device.kind().name(), device.name(), site));
    }

    /** The device is alive, and how it is: whatever facts its program knows, such as {@code "paper": "low"}. */
    @POST
    @Path("heartbeat")
    @RolesAllowed({Roles.DEVICE_KIOSK, Roles.DEVICE_WALL})
    public void heartbeat(Map<String, Object> facts) {
        DeviceIdentity device = caller.device().orElseThrow(() -> Problem.of(ProblemKey.NOT_ALLOWED));
        access.heartbeat(device.id());
        if (device.kind() == DeviceKind.KIOSK) {
            kiosks.report(device.id(), HealthFacts.read(facts));
        }
    }

    /** The code that a manager read to the device. */
    public record Enrolment(String code) {
        public Enrolment {
            code = Given.required(code, "code");
        }
    }

    /**
     * What the device keeps.
     *
     *
     * @param token to be sent as {@code Authorization: Bearer}
     */
    public record Enrolled(String token, Device device) {}

    /**
     * Who the device is from now on.
     *
     *
     * @param kind KIOSK or WALL
     *
     * @param site code of its site
     */
    public record Device(long id, String kind, String name, String site) {}
}
