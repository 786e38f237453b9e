package fr.parvis.web.api.problem;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers with the problem that the API itself found. */
@Provider
public class ProblemMapper implements ExceptionMapper<Problem> {
    @Inject
    private ProblemAnswers answers;

    @Context
    private HttpHeaders request;

    @Override
    public Response toResponse(Problem problem) {
        return answers.answer(problem, request);
    }
}
