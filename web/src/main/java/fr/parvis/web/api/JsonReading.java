package fr.parvis.web.api;

import fr.parvis.shared.input.Refused;
import fr.parvis.shared.input.Refused.Wanted;
import fr.parvis.web.api.problem.Problem;
import fr.parvis.web.api.problem.ProblemKey;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;

/**
 * Tells a caller whose body is empty, or ends in the middle because the caller went away, that it is malformed; {@code
 * StrictBodies} looks at the rest.
 */
@Provider
public class JsonReading implements ReaderInterceptor {

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        try {
            Object read = context.proceed();
            if (read == null) {
                throw nothing();
            }
            return read;
        } catch (ProcessingException | IOException unreadable) {
            throw nothing();
        }
    }

    private static Problem nothing() {
        return Problem.of(ProblemKey.MALFORMED, new Refused("body", Wanted.a("json")));
    }
}
