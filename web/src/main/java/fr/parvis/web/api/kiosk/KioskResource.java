package fr.parvis.web.api.kiosk;

import fr.parvis.identity.DeviceIdentity;
import fr.parvis.identity.DeviceKind;
import fr.parvis.reception.boundary.CheckIn;
import fr.parvis.reception.boundary.HelpRequests;
import fr.parvis.reception.boundary.Issuer;
import fr.parvis.reception.boundary.KioskDays;
import fr.parvis.reception.boundary.RejectedRecords;
import fr.parvis.reception.boundary.TakeTicket;
import fr.parvis.reception.boundary.UseCode;
import fr.parvis.shared.Roles;
import fr.parvis.shared.Settings;
import fr.parvis.web.api.Permit;
import fr.parvis.web.api.Writes;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** What a touchscreen in the hall may ask, for its own site and in its own series of numbers. */
@Path("kiosk")
@RequestScoped
@RolesAllowed(Roles.DEVICE_KIOSK)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class KioskResource {
    @Inject
    private Permit permit;

    @Inject
    private CheckIn checkIn;

    @Inject
    private HelpRequests help;

    @Inject
    private KioskDays days;

    @Inject
    private RejectedRecords rejected;

    @Inject
    private Settings settings;

    @Inject
    private KioskWriting home;

    @Inject
    private CheckInWriting writing;

    /** The home screen: motifs, opening, waits. */
    @GET
    public KioskBody home(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        return home.write(permit.siteOf(kiosk()), language);
    }

    /** A ticket for a visitor without appointment. */
    @POST
    @Path("tickets")
    @Writes
    public Response take(@HeaderParam(Writes.REQUEST_ID) UUID requestId, TicketOrder order) {
        DeviceIdentity kiosk = kiosk();
        var taken = checkIn.takeTicket(new TakeTicket(
                requestId,
                issuer(kiosk),
                order.motif(),
                order.language(),
                order.priority(),
                order.known(),
                IssuedOrder.of(order.issued())));
        return writing.answer(taken, kiosk.siteId(), order.language());
    }

    /** Checks in a visitor by the code of an appointment. */
    @POST
    @Path("check-ins")
    @Writes
    public Response checkIn(@HeaderParam(Writes.REQUEST_ID) UUID requestId, CheckInOrder order) {
        DeviceIdentity kiosk = kiosk();
        var used = checkIn.useCode(new UseCode(
                requestId,
                issuer(kiosk),
                order.code(),
                order.language(),
                order.known(),
                IssuedOrder.of(order.issued())));
        return writing.answerToCode(used, kiosk.siteId(), order.language());
    }

    /** Somebody at this kiosk asks for a person. */
    @POST
    @Path("help")
    @Writes
    @Consumes(MediaType.WILDCARD)
    public Response help(@HeaderParam(Writes.REQUEST_ID) UUID requestId) {
        DeviceIdentity kiosk = kiosk();
        help.ask(kiosk.siteId(), kiosk.id(), requestId);
        return Response.accepted().build();
    }

    /** Somebody asked for a person while this kiosk had no network. */
    @POST
    @Path("help/late")
    @Writes
    public Response helpLate(@HeaderParam(Writes.REQUEST_ID) UUID requestId, LateHelp order) {
        DeviceIdentity kiosk = kiosk();
        help.askLate(kiosk.siteId(), kiosk.id(), requestId, order.at());
        return Response.accepted().build();
    }

    /** What this kiosk keeps in order to go on without network: its series, the opening hours, today's appointments. */
    @GET
    @Path("day")
    public KioskDayBody day() {
        return KioskDayBody.of(days.of(issuer(kiosk())), settings.http().publicUrl() + "/t/");
    }

    /** A number that a visitor was told without network could not be booked: staff will read it. */
    @POST
    @Path("rejected")
    @Writes
    public Response rejected(@HeaderParam(Writes.REQUEST_ID) UUID requestId, RejectedOrder order) {
        DeviceIdentity kiosk = kiosk();
        rejected.keep(kiosk.siteId(), kiosk.id(), order.under(requestId));
        return Response.accepted().build();
    }

    private DeviceIdentity kiosk() {
        return permit.device(DeviceKind.KIOSK);
    }

    private static Issuer issuer(DeviceIdentity kiosk) {
        return new Issuer(kiosk.siteId(), kiosk.letter());
    }
}
