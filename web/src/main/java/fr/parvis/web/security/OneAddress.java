package fr.parvis.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;

/**
 * Refuses, before anything else of the application is asked, an address that is another one written differently: with path
 * parameters ({@code ;x=1}), an encoded slash, backslash, dot, semicolon or percent sign, empty or dot segments (RFC
 * 3986 3.3 and 6.2.2; ADR 0080). So whatever decides by the address decides by the one that is served; no page of Parvis
 * and no program has such an address.
 */
public class OneAddress extends HttpFilter {
    private static final Pattern AMBIGUOUS = Pattern.compile("[;\\\\]|//|(?i)%(2f|5c|2e|3b|25)|/\\.{1,2}(/|$)");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String address = request.getRequestURI();
        if (isPlain(address)) {
            chain.doFilter(request, response);
        } else if (address.startsWith("/api")) {
            Refusal.ADDRESS_UNCLEAR.answer(response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** Whether a path, as it was sent, is the only way to write that address. */
    static boolean isPlain(String path) {
        return !AMBIGUOUS.matcher(path).find();
    }
}
