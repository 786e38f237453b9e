package fr.parvis.web.api.problem;

import fr.parvis.shared.input.Refused.Wanted;
import fr.parvis.web.api.RequestIdFilter;
import fr.parvis.web.api.Writes;
import fr.parvis.web.security.AccessRefused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Writes a problem as RFC 9457 asks, in French unless the caller prefers English. */
@ApplicationScoped
public class ProblemAnswers {
    private static final Logger LOG = System.getLogger(ProblemAnswers.class.getName());
    private static final Set<ProblemKey> NOTED = EnumSet.of(
            ProblemKey.MALFORMED,
            ProblemKey.NOT_ACCEPTABLE,
            ProblemKey.REQUEST_ID_MISSING,
            ProblemKey.CHANGED_MEANWHILE);
    private static final MediaType PROBLEM_JSON = new MediaType("application", "problem+json", "utf-8");

    @Inject
    private AccessRefused refused;

    /** The answer to a request that met a problem. */
    public Response answer(Problem problem, HttpHeaders request) {
        if (problem.key() == ProblemKey.NOT_ALLOWED) {
            refused.note();
        }
        ProblemTexts texts = new ProblemTexts(problem.language() == null ? preferred(request) : problem.language());
        note(problem, request);
        return Response.status(problem.key().status())
                .type(PROBLEM_JSON)
                .language(texts.locale())
                .header(HttpHeaders.RETRY_AFTER, retryAfter(problem))
                .entity(body(problem, texts))
                .build();
    }

    /** When it may be asked again: at an instant that is known, else after the seconds of its kind, else null. */
    private static Object retryAfter(Problem problem) {
        if (problem.facts().get("until") instanceof Instant until) {
            return DateTimeFormatter.RFC_1123_DATE_TIME.format(until.atOffset(ZoneOffset.UTC));
        }
        int seconds = problem.key().retrySeconds();
        return seconds > 0 ? seconds : null;
    }

    /** One line for what a program sent wrongly: which field, never what stood in it. */
    private static void note(Problem problem, HttpHeaders request) {
        if (NOTED.contains(problem.key())) {
            LOG.log(
                    Level.INFO,
                    "Refused: {0}, {1}, request {2}",
                    problem.key().key(),
                    problem.facts().getOrDefault("field", "-"),
                    RequestIdFilter.plain(request.getHeaderString(Writes.REQUEST_ID)));
        }
    }

    private static Map<String, Object> body(Problem problem, ProblemTexts texts) {
        return body(problem.key(), texts.detail(problem), problem.facts(), texts);
    }

    private static Map<String, Object> body(
            ProblemKey key, String detail, Map<String, Object> facts, ProblemTexts texts) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "urn:parvis:" + key.key());
        body.put("title", texts.title(key));
        body.put("status", key.status());
        body.put("detail", detail);
        body.put("key", key.key());
        facts.forEach((name, fact) -> body.put(name, fact instanceof Wanted wanted ? texts.wanted(wanted) : fact));
        if (key.way() != null) {
            body.put("way", key.way());
        }
        return body;
    }

    /** The same for the parts of the API that are plain servlets; in French. */
    public void answer(ProblemKey key, HttpServletResponse response) throws IOException {
        response.setStatus(key.status());
        response.setHeader("Content-Disposition", "attachment; filename=\"api.json\"");
        response.setContentType(PROBLEM_JSON.toString());
        if (key.retrySeconds() > 0) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Integer.toString(key.retrySeconds()));
        }
        response.getWriter().write(text(key));
    }

    /** The problem as it is written where neither servlet nor JAX-RS is; in French. */
    public static String text(ProblemKey key) {
        return Json.createObjectBuilder(body(key, new ProblemTexts("fr").detail(key), Map.of(), new ProblemTexts("fr")))
                .build()
                .toString();
    }

    private static String preferred(HttpHeaders request) {
        List<Locale> wanted = request.getAcceptableLanguages();
        return wanted.stream()
                .map(Locale::getLanguage)
                .filter(language -> language.equals("fr") || language.equals("en"))
                .findFirst()
                .orElse("fr");
    }
}
