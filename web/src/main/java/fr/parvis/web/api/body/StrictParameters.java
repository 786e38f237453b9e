package fr.parvis.web.api.body;

import fr.parvis.shared.input.Refused;
import fr.parvis.web.api.problem.Problem;
import fr.parvis.web.api.problem.ProblemKey;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Function;

/** Reads the values in addresses and the request id as strictly as bodies, and names the parameter that makes no sense. */
@Provider
public class StrictParameters implements ParamConverterProvider {

    @Override
    public <T> ParamConverter<T> getConverter(Class<T> raw, Type generic, Annotation[] annotations) {
        Annotation source = Arrays.stream(annotations)
                .filter(each -> each instanceof PathParam || each instanceof QueryParam || each instanceof HeaderParam)
                .findFirst()
                .orElse(null);
        if (source == null || (source instanceof HeaderParam && raw == String.class)) {
            return null;
        }
        Function<String, Object> reading = reading(raw, name(source));
        return reading == null ? null : new Strict<>(reading, refusal(source, raw));
    }

    private static Function<String, Object> reading(Class<?> kind, String name) {
        if (kind == String.class) {
            return text -> Scalars.text(name, text, false);
        }
        if (kind == long.class || kind == Long.class) {
            return digits -> Scalars.whole(name, digits, 0, Long.MAX_VALUE);
        }
        if (kind == int.class || kind == Integer.class) {
            return digits -> (int) Scalars.whole(name, digits, 0, Integer.MAX_VALUE);
        }
        if (kind == LocalDate.class) {
            return day -> Scalars.date(name, day);
        }
        return kind == UUID.class ? id -> Scalars.uuid(name, id) : null;
    }

    private static String name(Annotation source) {
        if (source instanceof PathParam path) {
            return path.value();
        }
        return source instanceof QueryParam query ? query.value() : ((HeaderParam) source).value();
    }

    /**
     * An identifier in an address that is none leads nowhere, a day there that is none is not acceptable; a query or header that
     * makes no sense is malformed.
     */
    private static ProblemKey refusal(Annotation source, Class<?> kind) {
        if (!(source instanceof PathParam)) {
            return ProblemKey.MALFORMED;
        }
        return kind == LocalDate.class ? ProblemKey.NOT_ACCEPTABLE : ProblemKey.NOT_FOUND;
    }

    private record Strict<T>(Function<String, Object> reading, ProblemKey refusal) implements ParamConverter<T> {
        @Override
        @SuppressWarnings("unchecked")
        public T fromString(String value) {
            if (value == null) {
                return null;
            }
            try {
                return (T) reading.apply(value);
            } catch (Refused refused) {
                throw Problem.of(refusal, refused);
            }
        }

        @Override
        public String toString(T value) {
            return String.valueOf(value);
        }
    }
}
