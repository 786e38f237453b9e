package fr.parvis.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Refuses a body of more than 16 KB sent to the HTTP API: nothing a desk says is longer. */
public class BodyLimit extends HttpFilter {
    private static final int MOST_BYTES = 16 * 1024;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getContentLengthLong() > MOST_BYTES) {
            Refusal.BODY_TOO_LARGE.answer(response);
            return;
        }
        boolean unknownLength = request.getContentLengthLong() < 0 && request.getHeader("Transfer-Encoding") != null;
        if (!unknownLength) {
            chain.doFilter(request, response);
            return;
        }
        byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            Refusal.BODY_TOO_LARGE.answer(response);
            return;
        }
        chain.doFilter(new ReadRequest(request, body), response);
    }
}
