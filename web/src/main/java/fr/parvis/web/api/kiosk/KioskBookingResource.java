package fr.parvis.web.api.kiosk;

import fr.parvis.agenda.AppointmentFacts;
import fr.parvis.agenda.BookedAppointment;
import fr.parvis.agenda.BookingAnswer;
import fr.parvis.agenda.Slot;
import fr.parvis.agenda.boundary.KioskBooking;
import fr.parvis.identity.DeviceIdentity;
import fr.parvis.identity.DeviceKind;
import fr.parvis.kiosk.scan.QrPicture;
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
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Appointments at a touchscreen: free times, booking one, another time for one that was missed. */
@Path("kiosk")
@RequestScoped
@RolesAllowed(Roles.DEVICE_KIOSK)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class KioskBookingResource {
    /** Times that a screen turns through: eight pages of six. */
    private static final int MOST = 48;

    /** Looked for, because several agents may be free at one time. */
    private static final int LOOKED_FOR = 400;

    @Inject
    private Permit permit;

    @Inject
    private KioskBooking booking;

    @Inject
    private CodeLook codes;

    @HeaderParam(Writes.REQUEST_ID)
    private UUID requestId;

    /** The free times of a motif that visitors may book, the earliest first; none for a motif that is not theirs to book. */
    @GET
    @Path("motifs/{motif: [0-9]+}/slots")
    public SlotsBody slots(@PathParam("motif") long motif) {
        return SlotsBody.of(booking.free(kiosk().siteId(), motif, LOOKED_FOR), MOST);
    }

    /** Books a free time. The same request again gives the same appointment and the same codes. */
    @POST
    @Path("appointments")
    @Writes
    public BookedBody book(KioskBookingOrder order) {
        long site = kiosk().siteId();
        return written(
                booking.book(requestId, site, order.motif(), at(order.startsAt()), order.language()), order.language());
    }

    /** Moves a missed appointment, or one of another day, to a free time; its codes stay. */
    @POST
    @Path("appointments/moves")
    @Writes
    public BookedBody move(KioskMoveOrder order) {
        long site = kiosk().siteId();
        AppointmentFacts shown = codes.look(site, order.code()).appointment();
        if (shown == null || shown.siteId() != site) {
            throw Problem.of(ProblemKey.CODE_UNKNOWN).in(order.language());
        }
        return written(booking.move(shown.id(), site, at(order.startsAt())), order.language());
    }

    private BookedBody written(BookingAnswer answer, String language) {
        if (answer instanceof BookingAnswer.Booked booked) {
            return write(booked.appointment(), booked.slot());
        }
        if (answer instanceof BookingAnswer.Listed listed) {
            return write(listed.appointment(), listed.slot());
        }
        if (answer instanceof BookingAnswer.Taken taken) {
            throw Problem.of(ProblemKey.SLOT_TAKEN)
                    .with("nearest", starts(taken.nearest()))
                    .in(language);
        }
        throw Problem.of(ProblemKey.APPOINTMENT_FIXED).in(language);
    }

    private BookedBody write(BookedAppointment booked, Slot slot) {
        String address = booking.address(booked.id());
        return BookedBody.of(booked, slot, address, QrPicture.readable(address).orElse(null));
    }

    private static List<Instant> starts(List<Slot> slots) {
        return slots.stream().map(Slot::startsAt).distinct().toList();
    }

    private static Slot at(Instant startsAt) {
        return new Slot(0, null, null, startsAt, 0, 1);
    }

    private DeviceIdentity kiosk() {
        return permit.device(DeviceKind.KIOSK);
    }
}
