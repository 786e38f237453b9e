package fr.parvis.web.api.problem;

import fr.parvis.shared.input.Refused.Wanted;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers what HTTP itself refuses (no such address, wrong method or format, no role) in the same form as the rest. */
@Provider
public class HttpMapper implements ExceptionMapper<WebApplicationException> {
    private static final int BAD = Response.Status.BAD_REQUEST.getStatusCode();
    private static final int UNSUPPORTED = Response.Status.UNSUPPORTED_MEDIA_TYPE.getStatusCode();

    @Inject
    private ProblemAnswers answers;

    @Context
    private HttpHeaders request;

    @Override
    public Response toResponse(WebApplicationException refusal) {
        Response given = refusal.getResponse();
        Problem problem = Problem.of(ProblemKey.ofStatus(given.getStatus()));
        if (given.getStatus() == UNSUPPORTED) {
            problem.with("field", HttpHeaders.CONTENT_TYPE).with("wanted", Wanted.a("type"));
        } else if (given.getStatus() == BAD) {
            problem.with("field", "body").with("wanted", Wanted.a("json"));
        }
        Response answer = answers.answer(problem, request);
        String allowed = given.getHeaderString(HttpHeaders.ALLOW);
        return allowed == null
                ? answer
                : Response.fromResponse(answer)
                        .header(HttpHeaders.ALLOW, allowed)
                        .build();
    }
}
