package fr.parvis.web.api.board;

import fr.parvis.advice.boundary.Remedies;
import fr.parvis.advice.boundary.RemedyAnswer;
import fr.parvis.counter.Press;
import fr.parvis.shared.Roles;
import fr.parvis.shared.input.Refused;
import fr.parvis.shared.input.Refused.Wanted;
import fr.parvis.site.SiteFacts;
import fr.parvis.staffing.RosterRefused;
import fr.parvis.web.api.Given;
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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import java.util.function.Supplier;

/** The next hour of a site, and what reception does about it. */
@Path("sites/{site}")
@RequestScoped
@RolesAllowed({Roles.RECEPTION, Roles.MANAGER})
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RemedyResource {
    @Inject
    private Permit permit;

    @Inject
    private AheadWriting writing;

    @Inject
    private Remedies remedies;

    @PathParam("site")
    private String code;

    @HeaderParam(Writes.REQUEST_ID)
    private UUID requestId;

    /** How long the queues will be, what would help, what was done; answered from memory. */
    @GET
    @Path("ahead")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({Roles.RECEPTION, Roles.AGENT, Roles.MANAGER})
    public AheadBody ahead() {
        return writing.write(permit.site(code).id());
    }

    /** Applies a remedy. */
    @POST
    @Path("remedies")
    @Writes
    public Done apply(Order order) {
        SiteFacts site = permit.site(code);
        return answer(() -> remedies.apply(press(), site.id(), order.remedy()));
    }

    /** Takes a remedy back. */
    @POST
    @Path("remedies/{id}/undo")
    @Writes
    @Consumes(MediaType.WILDCARD)
    public Done undo(@PathParam("id") long id) {
        SiteFacts site = permit.site(code);
        return answer(() -> remedies.undo(press(), site.id(), id));
    }

    /** A roster that does not allow it any more is an ordinary answer. */
    private static Done answer(Supplier<RemedyAnswer> deed) {
        try {
            RemedyAnswer answer = deed.get();
            return new Done(answer.done() ? "DONE" : "NOT_POSSIBLE", answer.remedyId());
        } catch (RosterRefused refused) {
            return new Done("NOT_POSSIBLE", 0);
        }
    }

    private Press press() {
        return new Press(permit.agent().id(), requestId);
    }

    /** Which remedy, as the hour ahead names it. */
    public record Order(String remedy) {
        public Order {
            remedy = Given.required(remedy, "remedy");
            if (!remedy.matches("open-motif:\\d{1,18}:\\d{1,18}|move-break:\\d{1,18}:\\d{1,11}:-?\\d{1,3}"
                    + "|call-colleague:\\d{1,18}:\\d{1,18}:\\d{1,3}")) {
                throw new Refused("remedy", Wanted.a("sense"));
            }
        }
    }

    /** How it ended: DONE or NOT_POSSIBLE. */
    public record Done(String result, long remedy) {}
}
