package fr.parvis.web.api.setup;

import fr.parvis.counter.boundary.OnceOnly;
import fr.parvis.shared.Edition;
import fr.parvis.shared.Roles;
import fr.parvis.site.OpeningSpan;
import fr.parvis.site.SiteRules;
import fr.parvis.site.boundary.SiteSetup;
import fr.parvis.web.api.Given;
import fr.parvis.web.api.Permit;
import fr.parvis.web.api.Writes;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A manager says when and by which rules a site receives people. Putting the same twice changes nothing. */
@Path("sites/{site}")
@RequestScoped
@RolesAllowed({Roles.MANAGER, Roles.ADMINISTRATOR})
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class HoursResource {
    @Inject
    private Permit permit;

    @Inject
    private SiteSetup setup;

    @Inject
    private OnceOnly once;

    @PathParam("site")
    private String code;

    /** Replaces the weekly hours; with {@code If-Match} only if the site's edition of hours is still that one. */
    @PUT
    @Path("opening-hours")
    public void openOn(@HeaderParam("If-Match") String seen, List<OpeningSpan> week) {
        setup.openOn(permit.site(code).id(), week, Edition.read(seen));
    }

    /** Receives people by other rules from now on; with {@code If-Match} only if the edition of rules is still that one. */
    @PUT
    @Path("rules")
    public void follow(@HeaderParam("If-Match") String seen, SiteRules rules) {
        setup.follow(permit.site(code).id(), rules, Edition.read(seen));
    }

    /** Keeps the site shut on a day. */
    @PUT
    @Path("closures/{day}")
    public void closeOn(@PathParam("day") LocalDate day, Closure closure) {
        setup.closeOn(permit.site(code).id(), day, closure.label());
    }

    /** Takes a closing back. */
    @DELETE
    @Path("closures/{day}")
    @Consumes(MediaType.WILDCARD)
    public void reopenOn(@PathParam("day") LocalDate day) {
        setup.reopenOn(permit.site(code).id(), day);
    }

    /** Adds a waiting zone. */
    @POST
    @Path("zones")
    @Writes
    public Made addZone(@HeaderParam(Writes.REQUEST_ID) UUID requestId, Zone zone) {
        long site = permit.site(code).id();
        return new Made(once.make(site, requestId, "zone", () -> setup.addZone(site, zone.name())));
    }

    /** Why the site is shut, as staff read it. */
    public record Closure(String label) {
        public Closure {
            label = Given.required(label, "label");
        }
    }

    /** A part of the building with its own wall screen. */
    public record Zone(String name) {
        public Zone {
            name = Given.required(name, "name");
        }
    }
}
