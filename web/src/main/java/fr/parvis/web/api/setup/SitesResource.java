package fr.parvis.web.api.setup;

import fr.parvis.identity.AgentFacts;
import fr.parvis.shared.Roles;
import fr.parvis.site.boundary.SiteSetup;
import fr.parvis.site.boundary.Sites;
import fr.parvis.web.api.Given;
import fr.parvis.web.api.Permit;
import fr.parvis.web.api.Writes;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** The sites of an agent; an administrator founds new ones. */
@Path("sites")
@RequestScoped
@RolesAllowed({Roles.RECEPTION, Roles.AGENT, Roles.MANAGER, Roles.ADMINISTRATOR})
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SitesResource {
    @Inject
    private Permit permit;

    @Inject
    private Sites sites;

    @Inject
    private SiteSetup setup;

    /** The sites that the caller may touch, by name. */
    @GET
    public List<SiteBody> mine() {
        AgentFacts agent = permit.agent();
        return sites.all().stream()
                .filter(site -> Permit.reaches(agent, site.id()))
                .map(SiteBody::of)
                .toList();
    }

    /** Founds a site. A second one of the same code is refused. */
    @POST
    @Writes
    @RolesAllowed(Roles.ADMINISTRATOR)
    public Made found(Founding founding) {
        return new Made(setup.found(founding.code(), founding.name(), SiteResource.zone(founding.zone())));
    }

    /** A new site. */
    public record Founding(String code, String name, String zone) {
        public Founding {
            code = Given.required(code, "code");
            name = Given.required(name, "name");
            zone = Given.required(zone, "zone");
        }
    }
}
