package fr.parvis.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;

/** Secrets come in the body of a form; what stands in an address is kept by logs and histories, and is not heard. */
final class PostedForm {
    private PostedForm() {}

    /** A field, null when there is none or the address names it. */
    static String field(HttpServletRequest request, String name) {
        String question = request.getQueryString();
        boolean inAddress = question != null
                && Arrays.stream(question.split("&"))
                        .map(part -> part.replaceFirst("=.*", ""))
                        .anyMatch(part -> part.equals(name) || part.contains("%"));
        return inAddress ? null : request.getParameter(name);
    }
}
