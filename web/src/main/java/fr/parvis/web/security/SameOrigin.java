package fr.parvis.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Set;

/** Knows whether a write comes from Parvis's own pages: another site's form or script must not act for a signed-in agent. */
final class SameOrigin {
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

    private SameOrigin() {}

    /** Whether the request only reads. */
    static boolean reads(HttpServletRequest request) {
        return READS.contains(request.getMethod());
    }

    /** Whether the browser says that the request comes from a page of this server, or says nothing. */
    static boolean sentFromHere(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        String origin = request.getHeader("Origin");
        return origin == null || authority(origin).equals(request.getHeader("Host"));
    }

    /** Whether the request carries the header that a foreign page cannot add. */
    static boolean sentByScript(HttpServletRequest request) {
        return "1".equals(request.getHeader("X-Parvis"));
    }

    private static String authority(String origin) {
        try {
            String authority = URI.create(origin).getRawAuthority();
            return authority == null ? "" : authority;
        } catch (IllegalArgumentException nonsense) {
            return "";
        }
    }
}
