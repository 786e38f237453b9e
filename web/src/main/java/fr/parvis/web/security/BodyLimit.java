package fr.parvis.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Refuses a body of more than 16 KB sent to the HTTP API: nothing a desk says is longer. */
public class BodyLimit extends HttpFilter {
    static final int MOST_BYTES = 16 * 1024;
    /** One picture of a camera, 1280 by 720. */
    private static final int MOST_BYTES_OF_A_PICTURE = 300 * 1024;

    private static final String PICTURES = "/api/kiosk/scan";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        int most = request.getRequestURI().equals(PICTURES) ? MOST_BYTES_OF_A_PICTURE : MOST_BYTES;
        if (request.getContentLengthLong() > most) {
            Refusal.BODY_TOO_LARGE.answer(response);
            return;
        }
        boolean unknownLength = request.getContentLengthLong() < 0 && request.getHeader("Transfer-Encoding") != null;
        if (!unknownLength) {
            chain.doFilter(request, response);
            return;
        }
        byte[] body = request.getInputStream().readNBytes(most + 1);
        if (body.length > most) {
            Refusal.BODY_TOO_LARGE.answer(response);
            return;
        }
        chain.doFilter(new ReadRequest(request, body), response);
    }
}
