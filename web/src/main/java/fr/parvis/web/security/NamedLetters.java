package fr.parvis.web.security;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.util.Locale;

/**
 * Says of every text that it is UTF-8, as all of Parvis is, also where whoever writes it does not: a browser that has to guess the
 * letters of a file can be led to guess wrong.
 */
final class NamedLetters extends HttpServletResponseWrapper {
    NamedLetters(HttpServletResponse response) {
        super(response);
    }

    @Override
    public void setContentType(String type) {
        super.setContentType(named(type));
    }

    private static String named(String type) {
        if (type == null) {
            return null;
        }
        String small = type.toLowerCase(Locale.ROOT);
        boolean text = small.matches("(text/|image/svg\\+xml|application/javascript).*");
        return text && !small.contains("charset=") ? type + ";charset=utf-8" : type;
    }
}
