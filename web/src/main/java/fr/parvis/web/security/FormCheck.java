package fr.parvis.web.security;

import fr.parvis.shared.Settings;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;

/**
 * Decides whether a write that comes with a browser's session, or with the form of the sign-in page, is one that a person
 * made on a page of Parvis (ADR 0060): another site's form or script must not act for a signed-in agent.
 */
@RequestScoped
public class FormCheck {
    @Inject
    private Settings settings;

    @Inject
    private FormSeal seal;

    /** Whether the browser says that another site's page sends this. */
    boolean isForeign(HttpServletRequest request) {
        return sender(request) == Sender.ELSEWHERE;
    }

    /** Whether a form is of our own: the browser says so, or the form carries this browser's seal. */
    boolean isOurs(HttpServletRequest request) {
        return switch (sender(request)) {
            case HERE -> true;
            case ELSEWHERE -> false;
            case UNSAID -> seal.holds();
        };
    }

    /** Whether a write with a session may go on. */
    boolean mayWrite(HttpServletRequest request) {
        if (Sender.reads(request)) {
            return true;
        }
        if (Sender.opensLine(request)) {
            boolean unsaid = request.getHeader("Origin") == null;
            return unsaid || sender(request) == Sender.HERE;
        }
        if (forApi(request)) {
            return !isForeign(request) && "1".equals(request.getHeader("X-Parvis"));
        }
        return !isForeign(request) && (byAjax(request) || isOurs(request));
    }

    /** A foreign page cannot add a header to what it sends without asking first, and nobody answers it. */
    static boolean byAjax(HttpServletRequest request) {
        return "partial/ajax".equals(request.getHeader("Faces-Request"));
    }

    static boolean forApi(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/");
    }

    private Sender sender(HttpServletRequest request) {
        URI known = settings.http().publicUrl();
        return Sender.of(request, known);
    }
}
