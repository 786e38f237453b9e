package fr.parvis.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Set;

/**
 * Refuses what no page of Parvis is ever asked with: pages and files are read or get a form. Each resource of the HTTP API
 * names its own methods, and answers the rest with a problem.
 */
public class KnownMethods extends HttpFilter {
    private static final Set<String> OF_PAGES = Set.of("GET", "HEAD", "POST");
    private static final Logger LOG = System.getLogger(KnownMethods.class.getName());

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (OF_PAGES.contains(request.getMethod()) || FormCheck.forApi(request)) {
            chain.doFilter(request, response);
            return;
        }
        LOG.log(Level.INFO, "Refused: method-not-allowed, a page");
        response.setHeader("Allow", "GET, HEAD, POST");
        response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        response.setContentLength(0);
        response.flushBuffer();
    }
}
