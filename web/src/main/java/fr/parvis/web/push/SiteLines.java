package fr.parvis.web.push;

import fr.parvis.identity.AgentFacts;
import fr.parvis.web.security.Caller;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Lets an agent open the line of a site only if it is one of theirs ({@link SiteLine}). That a page of another origin opened it
 * the door has refused before.
 */
public class SiteLines extends HttpFilter {
    @Inject
    private transient Caller caller;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String site = request.getRequestURI().substring(SiteLine.PATH.length());
        boolean theirs = site.matches("[1-9][0-9]{0,17}")
                && caller.agent()
                        .filter(agent -> mayHear(agent, Long.parseLong(site)))
                        .isPresent();
        if (theirs) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /** Administrators look at every site, as on the pages. */
    static boolean mayHear(AgentFacts agent, long siteId) {
        return agent.worksAt(siteId) || agent.is(fr.parvis.identity.Role.ADMINISTRATOR);
    }
}
