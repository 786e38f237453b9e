package fr.parvis.web.api.agenda;

import fr.parvis.shared.input.Refused;
import fr.parvis.shared.input.Refused.Wanted;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What a gateway of SMS tells. Each adds fields of its own, which nobody need know: only those that Parvis asks for are read, unlike in
 * what Parvis's own screens and programs send.
 */
final class GatewayBody {
    private static final Pattern PHONE = Pattern.compile("\\+[1-9][0-9]{5,14}");
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Set<String> ARRIVED = Set.of("delivered", "delivrd");
    private static final Set<String> LOST =
            Set.of("failed", "undelivered", "undeliv", "rejected", "rejectd", "expired");

    private final JsonObject fields;

    private GatewayBody(JsonObject fields) {
        this.fields = fields;
    }

    static GatewayBody read(String body) {
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            return new GatewayBody(reader.readObject());
        } catch (JsonException | IllegalStateException none) {
            throw new Refused("", Wanted.a("json"));
        }
    }

    /** Who answered, in E.164; a gateway may leave the plus away, or write a number of France as people dial it. */
    String from() {
        String digits = text("from").replaceAll("[\\s\\u00a0\\u202f.()-]", "");
        String whole = digits.startsWith("00")
                ? "+" + digits.substring(2)
                : digits.matches("0[1-9][0-9]{8}") ? "+33" + digits.substring(1) : digits;
        String phone = whole.matches("[1-9][0-9]{5,14}") ? "+" + whole : whole;
        if (!PHONE.matcher(phone).matches()) {
            throw new Refused("from", Wanted.a("phone"));
        }
        return phone;
    }

    /** Which message, by the id that was handed over with it; empty for what is none of ours. */
    Optional<UUID> id() {
        String id = text("id");
        return ID.matcher(id).matches() ? Optional.of(UUID.fromString(id)) : Optional.empty();
    }

    /** Whether it arrived; empty for a state in between. */
    Optional<Boolean> delivered() {
        String state = text("state").toLowerCase(Locale.ROOT);
        if (ARRIVED.contains(state)) {
            return Optional.of(true);
        }
        return LOST.contains(state) ? Optional.of(false) : Optional.empty();
    }

    private String text(String name) {
        JsonValue value = fields.get(name);
        return value instanceof JsonString text ? text.getString().strip() : value == null ? "" : value.toString();
    }
}
