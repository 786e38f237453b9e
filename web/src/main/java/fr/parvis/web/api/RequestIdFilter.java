package fr.parvis.web.api;

import fr.parvis.shared.input.Refused;
import fr.parvis.shared.input.Refused.Wanted;
import fr.parvis.web.api.problem.Problem;
import fr.parvis.web.api.problem.ProblemKey;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.regex.Pattern;

/** Refuses a change without a {@code Request-Id}: it could not be told from a second one. */
@Provider
@Writes
public class RequestIdFilter implements ContainerRequestFilter {
    private static final Pattern UUID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    @Override
    public void filter(ContainerRequestContext request) {
        String id = request.getHeaderString(Writes.REQUEST_ID);
        if (id == null || !UUID.matcher(id).matches()) {
            throw Problem.of(ProblemKey.REQUEST_ID_MISSING, new Refused(Writes.REQUEST_ID, Wanted.a("uuid")));
        }
    }

    /** A request id as a log may hold it: whatever is none is not repeated. */
    public static String plain(String id) {
        return id != null && UUID.matcher(id).matches() ? id : "-";
    }
}
