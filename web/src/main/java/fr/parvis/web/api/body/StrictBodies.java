package fr.parvis.web.api.body;

import fr.parvis.shared.input.Refused;
import fr.parvis.shared.input.Refused.Wanted;
import fr.parvis.web.api.problem.Problem;
import fr.parvis.web.api.problem.ProblemKey;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/**
 * Reads every JSON body of the API. What is not exactly what the resource asks for is refused with its place in the body and
 * what is wanted there, before anything of the desk has seen it (ADR 0075).
 */
@Provider
@Priority(Priorities.USER)
@Consumes(MediaType.APPLICATION_JSON)
public class StrictBodies implements MessageBodyReader<Object> {

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType format) {
        return true;
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type generic,
            Annotation[] annotations,
            MediaType format,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        try {
            Object bound = Binding.bind(JsonTree.read(body.readAllBytes()), generic, "");
            if (bound == null) {
                throw new Refused(JsonTree.BODY, Wanted.a("json"));
            }
            return bound;
        } catch (Refused refused) {
            throw Problem.of(ProblemKey.MALFORMED, refused);
        }
    }
}
