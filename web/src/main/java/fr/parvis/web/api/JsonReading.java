package fr.parvis.web.api;

import fr.parvis.web.api.problem.Problem;
import fr.parvis.web.api.problem.ProblemKey;
import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.NoContentException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;

/** Tells a caller whose JSON cannot be read that it is malformed: broken text, unknown field, missing or nonsensical value. */
@Provider
public class JsonReading implements ReaderInterceptor {

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        try {
            Object read = context.proceed();
            if (read == null) {
                throw Problem.of(ProblemKey.MALFORMED);
            }
            return read;
        } catch (ProcessingException | JsonbException | JsonException | NoContentException unreadable) {
            throw Problem.of(ProblemKey.MALFORMED);
        }
    }
}
