package fr.parvis.web.api;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;

/** How the desk writes and reads JSON: absent facts are said to be null, a field that nobody knows is refused. */
@Provider
public class JsonFormat implements ContextResolver<Jsonb> {
    /** Yasson's own setting; Jakarta JSON Binding has none for it. */
    private static final String REFUSE_UNKNOWN_FIELDS = "jsonb.fail-on-unknown-properties";

    private final Jsonb json =
            JsonbBuilder.create(new JsonbConfig().withNullValues(true).setProperty(REFUSE_UNKNOWN_FIELDS, true));

    @Override
    public Jsonb getContext(Class<?> type) {
        return json;
    }
}
