package fr.parvis.web.api.setup;

import fr.parvis.shared.Roles;
import fr.parvis.shared.input.Refused;
import fr.parvis.shared.input.Refused.Wanted;
import fr.parvis.site.CounterFacts;
import fr.parvis.site.MotifFacts;
import fr.parvis.site.boundary.SiteSetup;
import fr.parvis.site.boundary.Sites;
import fr.parvis.web.api.Given;
import fr.parvis.web.api.Permit;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;

/** One site and what it is made of; an administrator renames it. */
@Path("sites/{site}")
@RequestScoped
@RolesAllowed({Roles.RECEPTION, Roles.AGENT, Roles.MANAGER, Roles.ADMINISTRATOR})
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SiteResource {
    @Inject
    private Permit permit;

    @Inject
    private Sites sites;

    @Inject
    private SiteSetup setup;

    @PathParam("site")
    private String code;

    /** The site. */
    @GET
    public SiteBody one() {
        return SiteBody.of(permit.site(code));
    }

    /** The motifs of the site, in the order of its screens. */
    @GET
    @Path("motifs")
    public List<MotifFacts> motifs() {
        return sites.motifs(permit.site(code).id());
    }

    /** The counters of the site, in order. */
    @GET
    @Path("counters")
    public List<CounterFacts> counters() {
        return sites.counters(permit.site(code).id());
    }

    /** Gives the site another name or time zone. */
    @PUT
    @RolesAllowed(Roles.ADMINISTRATOR)
    public void rename(Naming naming) {
        setup.rename(permit.site(code).id(), naming.name(), zone(naming.zone()));
    }

    static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            throw new Refused("zone", Wanted.a("zone"));
        }
    }

    /** How a site is called, and its time zone, as in {@code Europe/Paris}. */
    public record Naming(String name, String zone) {
        public Naming {
            name = Given.required(name, "name");
            zone = Given.required(zone, "zone");
        }
    }
}
