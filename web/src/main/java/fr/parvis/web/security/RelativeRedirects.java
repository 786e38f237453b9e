package fr.parvis.web.security;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/**
 * Sends browsers on by the path alone. The server would write the scheme and name by which it was asked itself, which behind a
 * proxy that ends https is not what the browser asked: a redirect to http after a form is stopped by {@code form-action}.
 */
final class RelativeRedirects extends HttpServletResponseWrapper {
    RelativeRedirects(HttpServletResponse response) {
        super(response);
    }

    @Override
    public void sendRedirect(String location) throws IOException {
        if (location.startsWith("/") && !location.startsWith("//")) {
            go((HttpServletResponse) getResponse(), location);
        } else {
            super.sendRedirect(location);
        }
    }

    /** Answers with a redirect to a path of this server. */
    static void go(HttpServletResponse response, String path) {
        response.resetBuffer();
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader("Location", path);
    }
}
