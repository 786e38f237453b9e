package fr.parvis.web.staff;

import fr.parvis.identity.AgentFacts;
import fr.parvis.identity.Role;
import fr.parvis.shared.ServerClock;
import fr.parvis.site.SiteFacts;
import fr.parvis.site.boundary.Sites;
import fr.parvis.web.security.Caller;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Who is at work on this page, at which site, and which pages are theirs. */
@Named
@RequestScoped
public class Workplace {
    @Inject
    private Caller caller;

    @Inject
    private Sites sites;

    @Inject
    private ChosenSite chosen;

    @Inject
    private ServerClock server;

    @Inject
    private Clock clock;

    @Inject
    private HttpServletRequest request;

    private List<SiteFacts> mine;
    private String sentFor = "";

    @PostConstruct
    void read() {
        sentFor = request.getParameter("parvis-site");
    }

    /** The signed-in agent; staff pages are only reached by one. */
    public AgentFacts agent() {
        return caller.agent().orElseThrow(() -> new IllegalStateException("A staff page without an agent"));
    }

    public long agentId() {
        return agent().id();
    }

    /** The sites the agent may look at; all of them for an administrator or auditor. */
    public List<SiteFacts> getSites() {
        if (mine == null) {
            mine = isAuditing() ? sites.all() : sites.those(agent().sites());
        }
        return mine;
    }

    /**
     * The site at which the agent works now: the one that the sent form was about, whatever another tab chose since; else the
     * one chosen, else one of their own; an administrator may have none.
     */
    public SiteFacts getSite() {
        return getSites().stream()
                .filter(site -> Long.toString(site.id()).equals(sentFor))
                .findFirst()
                .or(() ->
                        getSites().stream().filter(site -> chosen.is(site.id())).findFirst())
                .or(() -> getSites().stream()
                        .filter(site -> agent().worksAt(site.id()))
                        .findFirst())
                .or(() -> getSites().stream().findFirst())
                .orElseThrow(() -> new IllegalStateException("Agent " + agentId() + " works at no site"));
    }

    public long siteId() {
        return getSite().id();
    }

    /** Goes to another site of theirs; another one is not heard. */
    public void setSiteId(long siteId) {
        chosen.choose(siteId);
        sentFor = "";
    }

    public long getSiteId() {
        return siteId();
    }

    public Instant getNow() {
        return clock.instant();
    }

    /** How many times as fast as life the clock runs: 1, but in a day of the demonstration. */
    public double getPace() {
        return (double) server.lasts(Duration.ofSeconds(1)).toMillis()
                / Duration.ofSeconds(1).toMillis();
    }

    public boolean isAgent() {
        return agent().is(Role.AGENT);
    }

    /** Whether the live board is theirs. */
    public boolean isOnBoard() {
        return agent().is(Role.RECEPTION) || agent().is(Role.AGENT) || agent().is(Role.MANAGER);
    }

    /** Whether they give tickets and put visitors back without a counter of their own. */
    public boolean isReception() {
        return agent().is(Role.RECEPTION) || agent().is(Role.AGENT);
    }

    /** Whether they decide which counters do what today. */
    public boolean isSteering() {
        return agent().is(Role.RECEPTION) || agent().is(Role.MANAGER);
    }

    public boolean isManager() {
        return agent().is(Role.MANAGER);
    }

    public boolean isAdministrator() {
        return agent().is(Role.ADMINISTRATOR);
    }

    /** Whether the set-up of the site is theirs. */
    public boolean isSettingUp() {
        return isManager() || isAdministrator();
    }

    /** Whether the trail and what was forgotten are theirs to read. */
    public boolean isAuditing() {
        return isAdministrator() || agent().is(Role.AUDITOR);
    }

    /** The page to begin the day with. */
    public String getHome() {
        if (agent().is(Role.AGENT)) {
            return "/staff/counter.xhtml";
        }
        if (isOnBoard()) {
            return "/staff/board.xhtml";
        }
        return isSettingUp() ? "/staff/admin/site.xhtml" : "/staff/admin/trail.xhtml";
    }
}
