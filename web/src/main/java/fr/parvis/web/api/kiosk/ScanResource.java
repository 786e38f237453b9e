package fr.parvis.web.api.kiosk;

import fr.parvis.identity.DeviceIdentity;
import fr.parvis.identity.DeviceKind;
import fr.parvis.kiosk.scan.FrameReader;
import fr.parvis.shared.Roles;
import fr.parvis.web.api.Permit;
import fr.parvis.web.api.problem.Problem;
import fr.parvis.web.api.problem.ProblemKey;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Reads the code in a picture for a plain tablet, which has a camera and no program of ours. */
@Path("kiosk/scan")
@RequestScoped
@RolesAllowed(Roles.DEVICE_KIOSK)
@Produces(MediaType.APPLICATION_JSON)
public class ScanResource {
    private static final FrameReader READER = new FrameReader();

    @Inject
    private Permit permit;

    @Inject
    private ScanTurns turns;

    /** What the code in the picture says; null when there is none. The picture is kept nowhere. */
    @POST
    @Consumes("image/jpeg")
    public ScanBody read(byte[] picture) {
        DeviceIdentity kiosk = permit.device(DeviceKind.KIOSK);
        if (!turns.take(kiosk.id())) {
            throw Problem.of(ProblemKey.BUSY);
        }
        try {
            return new ScanBody(READER.read(picture).orElse(null));
        } finally {
            turns.giveBack(kiosk.id());
        }
    }
}
