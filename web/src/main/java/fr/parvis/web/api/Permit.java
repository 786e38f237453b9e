package fr.parvis.web.api;

import fr.parvis.identity.AgentFacts;
import fr.parvis.identity.DeviceIdentity;
import fr.parvis.identity.DeviceKind;
import fr.parvis.identity.Role;
import fr.parvis.site.SiteFacts;
import fr.parvis.site.boundary.Sites;
import fr.parvis.web.api.problem.Problem;
import fr.parvis.web.api.problem.ProblemKey;
import fr.parvis.web.security.Caller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * What the caller of a request may touch: a device its own site, an agent the sites they work at, an administrator all.
 * Roles are checked in the boundaries; this is about which site.
 */
@RequestScoped
public class Permit {
    @Inject
    private Caller caller;

    @Inject
    private Sites sites;

    /** The device of that kind that is calling. */
    public DeviceIdentity device(DeviceKind kind) {
        return caller.device()
                .filter(device -> device.kind() == kind)
                .orElseThrow(() -> Problem.of(ProblemKey.NOT_ALLOWED));
    }

    /** The agent who is calling. */
    public AgentFacts agent() {
        return caller.agent().orElseThrow(() -> Problem.of(ProblemKey.NOT_ALLOWED));
    }

    /** The site of a device. */
    public SiteFacts siteOf(DeviceIdentity device) {
        return sites.byId(device.siteId()).orElseThrow(() -> Problem.of(ProblemKey.SITE_UNKNOWN));
    }

    /** The site of that code, when the calling agent works there. */
    public SiteFacts site(String code) {
        AgentFacts agent = agent();
        Optional<SiteFacts> site = sites.byCode(code);
        if (site.isEmpty()) {
            throw Problem.of(ProblemKey.SITE_UNKNOWN);
        }
        if (!reaches(agent, site.get().id())) {
            throw Problem.of(ProblemKey.NOT_ALLOWED);
        }
        return site.get();
    }

    /** Whether an agent may touch a site at all. */
    public static boolean reaches(AgentFacts agent, long siteId) {
        return agent.is(Role.ADMINISTRATOR) || agent.worksAt(siteId);
    }
}
