package fr.parvis.web.api.problem;

import fr.parvis.shared.input.Refused;
import jakarta.ws.rs.WebApplicationException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Ends a request with a problem and the facts that help: until when it is closed, which site it should have been. */
public final class Problem extends WebApplicationException {
    private final transient ProblemKey key;
    private final transient Map<String, Object> facts = new LinkedHashMap<>();
    private transient String language;
    private transient ZoneId zone = ZoneOffset.UTC;

    private Problem(ProblemKey key) {
        super(key.key(), key.status());
        this.key = key;
    }

    /** This problem, so far without facts. */
    public static Problem of(ProblemKey key) {
        return new Problem(key);
    }

    /** This problem, because of one value: which field it was, and what is wanted there. */
    public static Problem of(ProblemKey key, Refused refused) {
        return of(key).with("field", refused.field()).with("wanted", refused.wanted());
    }

    /** Adds a fact; the sentence may name it. A null value says that nobody knows. */
    public Problem with(String name, Object value) {
        facts.put(name, value);
        return this;
    }

    /** Tells it in the language that the visitor chose, rather than in that of the browser. */
    public Problem in(String chosen) {
        language = chosen;
        return this;
    }

    /** Tells times as they are at the site. */
    public Problem at(ZoneId site) {
        zone = site;
        return this;
    }

    ProblemKey key() {
        return key;
    }

    Map<String, Object> facts() {
        return Collections.unmodifiableMap(facts);
    }

    String language() {
        return language;
    }

    ZoneId zone() {
        return zone;
    }
}
