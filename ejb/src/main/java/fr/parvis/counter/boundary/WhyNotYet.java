package fr.parvis.counter.boundary;

import fr.parvis.counter.Floor;
import fr.parvis.counter.RuleDesk;
import fr.parvis.queueing.rule.WhyNot;
import fr.parvis.shared.Roles;
import fr.parvis.site.SiteCatalogue;
import fr.parvis.site.SiteFacts;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** Answers staff to whom a visitor says "why not me". */
@Stateless
@RolesAllowed({Roles.RECEPTION, Roles.AGENT, Roles.MANAGER})
public class WhyNotYet {
    @Resource
    private SessionContext caller;

    @Inject
    private Clock clock;

    @Inject
    private SiteCatalogue sites;

    @Inject
    private Floor floor;

    @Inject
    private RuleDesk ruleDesk;

    /** What to say to the holder of a ticket; empty when that ticket does not wait at the site. */
    public Optional<WhyNot> of(long siteId, long ticketId) {
        Roles.requireAt(caller, siteId);
        SiteFacts site = sites.site(siteId);
        return WhyNot.of(ruleDesk.of(site, floor.staffed(siteId), clock.instant()), ticketId);
    }
}
