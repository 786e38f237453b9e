package fr.parvis.web.api.setup;

import fr.parvis.advice.FitDecision;
import fr.parvis.advice.boundary.FitView;
import fr.parvis.advice.boundary.SettingsFits;
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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;

/** The settings of the rule that the last night found for a site. */
@Path("sites/{site}/settings-fit")
@RequestScoped
@RolesAllowed({Roles.MANAGER, Roles.ADMINISTRATOR})
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class FitResource {
    @Inject
    private Permit permit;

    @Inject
    private SettingsFits fits;

    @PathParam("site")
    private String code;

    /** What the last night found, with the figures that justify it. */
    @GET
    @Consumes(MediaType.WILDCARD)
    public Fit last() {
        long site = permit.site(code).id();
        return new Fit(fits.automatic(site), fits.last(site).orElse(null));
    }

    /** Applies what a night found, or keeps the settings in force. */
    @POST
    @Path("decision")
    @Writes
    public Fit decide(Decision order) {
        long site = permit.site(code).id();
        if (!fits.decide(site, order.night(), order.decision())) {
            throw Problem.of(ProblemKey.NOT_FOUND);
        }
        return last();
    }

    /** Applies what nights find without a press from now on, or no longer. */
    @POST
    @Path("automatic")
    @Writes
    public Fit automatic(Automatic order) {
        fits.automatic(permit.site(code).id(), order.automatic());
        return last();
    }

    /** What was found, null while the site has not learnt enough. */
    public record Fit(boolean automatic, FitView found) {}

    /**
     * What to do.
     *
     * @param night date of the night it is about
     * @param decision APPLIED or KEPT
     */
    public record Decision(LocalDate night, FitDecision decision) {
        public Decision {
            night = Given.required(night, "night");
            decision = Given.required(decision, "decision");
        }
    }

    /** Whether nights apply what they find. */
    public record Automatic(Boolean automatic) {
        public Automatic {
            automatic = Given.required(automatic, "automatic");
        }
    }
}
