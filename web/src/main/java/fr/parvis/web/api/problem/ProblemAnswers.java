package fr.parvis.web.api.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes a problem as RFC 9457 asks, in French unless the caller prefers English. */
@ApplicationScoped
public class ProblemAnswers {
    private static final MediaType PROBLEM_JSON = new MediaType("application", "problem+json", "utf-8");

    /** The answer to a request that met a problem. */
    public Response answer(Problem problem, HttpHeaders request) {
        ProblemTexts texts = new ProblemTexts(problem.language() == null ? preferred(request) : problem.language());
        return Response.status(problem.key().status())
                .type(PROBLEM_JSON)
                .language(texts.locale())
                .entity(body(problem, texts))
                .build();
    }

    private static Map<String, Object> body(Problem problem, ProblemTexts texts) {
        ProblemKey key = problem.key();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "urn:parvis:" + key.key());
        body.put("title", texts.title(key));
        body.put("status", key.status());
        body.put("detail", texts.detail(problem));
        body.put("key", key.key());
        body.putAll(problem.facts());
        if (key.way() != null) {
            body.put("way", key.way());
        }
        return body;
    }

    /** The same for the parts of the API that are plain servlets; in French. */
    public void answer(ProblemKey key, HttpServletResponse response) throws IOException {
        ProblemTexts texts = new ProblemTexts("fr");
        response.setStatus(key.status());
        response.setContentType(PROBLEM_JSON.toString());
        response.getWriter()
                .write(Json.createObjectBuilder(body(Problem.of(key), texts))
                        .build()
                        .toString());
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
