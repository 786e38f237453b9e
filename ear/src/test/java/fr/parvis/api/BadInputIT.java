package fr.parvis.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.testing.Nodes;
import fr.parvis.testing.TestSite;
import fr.parvis.testing.UsesNodes;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Sends every write endpoint that the server's own OpenAPI document names everything that its fields cannot be. Each answer
 * is a problem that names the field; nothing is written, and nothing ends in an error of the server.
 */
@UsesNodes
class BadInputIT {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Set<String> VERBS = Set.of("post", "put", "delete", "patch");
    /** Gateways write as they like, and are not heard without their secret: MessagePagesIT. */
    private static final String OF_GATEWAYS = "/api/notifications/";

    private static final String SECRET = System.getenv("PARVIS_SECRET");
    private static final String DEEP = "[".repeat(60) + "]".repeat(60);
    private static Nodes nodes;

    private TestSite site;
    private String link;
    private Map<String, String> tokens;
    private JsonObject schemas;

    @BeforeAll
    static void start_two_servers_on_one_database() {
        nodes = Nodes.shared();
    }

    @BeforeEach
    void lay_a_site() throws Exception {
        site = TestSite.on(nodes, 2, 1);
        site.run("update agent set display_name = 'Agent' where id = ?", site.agents.get(0));
        site.run(
                "insert into agent_role (agent_id, role) select ?, unnest(array['RECEPTION', 'MANAGER', 'ADMINISTRATOR'])",
                site.agents.get(0));
        String staff = site.signIn(0);
        tokens = Map.of("kiosk", site.kiosk('K'), "devices", site.kiosk('L'), "staff", staff);
    }

    /** A body for an endpoint, and the field that the answer has to name; null for any. */
    private record Attempt(String verb, String path, byte[] body, String field) {
        Attempt(String verb, String path, String body, String field) {
            this(verb, path, body.getBytes(StandardCharsets.UTF_8), field);
        }
    }

    @Test
    void every_body_that_makes_no_sense_is_refused_with_the_name_of_its_field() throws Exception {
        link = site.seal(site.book(site.motifs.get(0), Instant.now().plus(Duration.ofDays(3))), SECRET);
        JsonObject document =
                read(send(request("staff", "/api/openapi.json").GET()).body());
        schemas = document.getJsonObject("components").getJsonObject("schemas");
        List<Attempt> attempts = new ArrayList<>();
        document.getJsonObject("paths")
                .forEach((path, verbs) -> verbs.asJsonObject().forEach((verb, operation) -> {
                    if (!VERBS.contains(verb) || path.startsWith(OF_GATEWAYS)) {
                        return;
                    }
                    JsonValue content = operation
                            .asJsonObject()
                            .getOrDefault("requestBody", JsonValue.EMPTY_JSON_OBJECT)
                            .asJsonObject()
                            .getOrDefault("content", JsonValue.EMPTY_JSON_OBJECT);
                    if (content.asJsonObject().containsKey("application/json")) {
                        JsonObject schema = content.asJsonObject()
                                .getJsonObject("application/json")
                                .getJsonObject("schema");
                        attempts.addAll(attempts(verb, path, schema));
                    }
                }));
        assertThat(attempts).hasSizeGreaterThan(1_000);
        long before = rows();

        SoftAssertions all = new SoftAssertions();
        for (Attempt attempt : attempts) {
            check(attempt, all);
        }
        all.assertAll();
        assertThat(rows()).as("nothing was written").isEqualTo(before);
    }

    private void check(Attempt attempt, SoftAssertions all) throws Exception {
        HttpRequest.Builder request = request(audience(attempt.path()), filled(attempt.path()))
                .header("Content-Type", "application/json")
                .method(attempt.verb().toUpperCase(Locale.ROOT), BodyPublishers.ofByteArray(attempt.body()));
        HttpResponse<String> answer = send(request);
        String sent = attempt.verb() + " " + attempt.path() + " "
                + abridged(new String(attempt.body(), StandardCharsets.UTF_8)) + " -> " + answer.statusCode() + " "
                + answer.body();
        all.assertThat(answer.statusCode()).as(sent).isIn(400, 413, 422);
        all.assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .as(sent)
                .startsWith("application/problem+json");
        if (answer.statusCode() == 400) {
            JsonObject problem = read(answer.body());
            all.assertThat(problem.getString("field", "")).as(sent).isNotBlank();
            all.assertThat(problem.getString("wanted", "")).as(sent).isNotBlank();
            all.assertThat(problem.getString("detail")).as(sent).doesNotContain("{");
            if (attempt.field() != null) {
                all.assertThat(problem.getString("field", "")).as(sent).isEqualTo(attempt.field());
            }
        }
    }

    private static String abridged(String text) {
        return text.length() > 120 ? text.substring(0, 120) + "…" : text;
    }

    private List<Attempt> attempts(String verb, String path, JsonObject given) {
        JsonObject schema = resolved(given);
        boolean list = "array".equals(schema.getString("type", ""));
        List<Attempt> attempts = new ArrayList<>();
        List<String> whole = List.of(
                "",
                " ",
                "null",
                "1",
                "\"text\"",
                "{",
                list ? "[" : "{\"a\":",
                list ? "{}" : "[]",
                "{} {}",
                "<a/>",
                DEEP,
                "\ufeff{}",
                "[1,]",
                "{\"a\":01}",
                "NaN",
                "{\"a\":\"\u0001\"}");
        whole.forEach(body -> attempts.add(new Attempt(verb, path, body, null)));
        attempts.add(new Attempt(verb, path, new byte[] {'{', '"', (byte) 0xc3, '"', ':', '1', '}'}, "body"));
        attempts.add(new Attempt(verb, path, "\"" + "x".repeat(20_000) + "\"", null));
        String before = list ? "[" : "";
        String after = list ? "]" : "";
        String root = list ? "/0" : "";
        JsonObject item = list ? resolved(schema.getJsonObject("items")) : schema;
        if (!item.containsKey("properties")) {
            return attempts;
        }
        attempts.add(new Attempt(verb, path, before + "{\"nobody-knows\":1}" + after, root + "/nobody-knows"));
        fields(item, "").forEach((field, value) -> {
            for (String bad : badFor(value)) {
                attempts.add(new Attempt(verb, path, before + nested(field, bad) + after, root + pointer(field, bad)));
            }
            attempts.add(new Attempt(verb, path, before + twice(field) + after, root + field));
        });
        return attempts;
    }

    /** The fields of a schema and, one level down, those of the objects in it. */
    private Map<String, JsonObject> fields(JsonObject schema, String place) {
        Map<String, JsonObject> fields = new LinkedHashMap<>();
        schema.getJsonObject("properties").forEach((name, value) -> {
            JsonObject field = resolved(value.asJsonObject());
            fields.put(place + "/" + name, field);
            if (field.containsKey("properties")) {
                fields.putAll(fields(field, place + "/" + name));
            }
        });
        return fields;
    }

    private JsonObject resolved(JsonObject schema) {
        String name = schema.getString("$ref", "");
        return name.isEmpty() ? schema : schemas.getJsonObject(name.substring(name.lastIndexOf('/') + 1));
    }

    private List<String> badFor(JsonObject field) {
        String format = field.getString("format", "");
        return switch (field.getString("type", "")) {
            case "integer" ->
                Stream.concat(
                                Stream.of(
                                        "2.5",
                                        "1e3",
                                        "2.0",
                                        "\"12\"",
                                        "true",
                                        "[]",
                                        "{}",
                                        "99999999999999999999",
                                        "-9e99"),
                                format.equals("int32") ? Stream.of("3000000000", "-3000000000") : Stream.empty())
                        .toList();
            case "number" -> List.of("\"1\"", "true", "1e400", "-1e300", "[]");
            case "boolean" -> List.of("\"true\"", "1", "0", "{}");
            case "array" -> List.of("{}", "1", "\"a\"", "[" + "1,".repeat(1_200) + "1]");
            case "object" ->
                field.containsKey("properties") || field.containsKey("additionalProperties")
                        ? List.of("[]", "1", "\"a\"")
                        : List.of("1", "\"NEVERDAY\"");
            default -> badTexts(field, format);
        };
    }

    private static List<String> badTexts(JsonObject field, String format) {
        List<String> bad = new ArrayList<>(List.of(
                "12",
                "true",
                "{}",
                "[\"a\"]",
                "\"a\\u0000b\"",
                "\"a\\ud83d\"",
                "\"\\ude42\"",
                "\"a\\u202eb\"",
                "\"a\\u200bb\"",
                "\"a\\nb\"",
                "\"\\ufeffa\"",
                "\"" + "a".repeat(3_000) + "\""));
        switch (format) {
            case "date" ->
                bad.addAll(List.of("\"+999999999-01-01\"", "\"2026-02-30\"", "\"29/11/2026\"", "\"0001-01-01\""));
            case "date-time" ->
                bad.addAll(List.of(
                        "\"+999999999-01-01T00:00:00Z\"",
                        "\"-0001-01-01T00:00:00Z\"",
                        "\"2026-11-29\"",
                        "\"9999-12-31T23:59:59Z\""));
            case "local-time" -> bad.addAll(List.of("\"25:00\"", "\"9h\"", "\"24:00\""));
            case "uuid" -> bad.addAll(List.of("\"1-1-1-1-1\"", "\"\""));
            default -> {
                if (field.containsKey("enum")) {
                    bad.addAll(List.of("\"NONSENSE\"", "\"\""));
                }
            }
        }
        return bad;
    }

    /** {@code /issued/rank} and 1 make {@code {"issued":{"rank":1}}}. */
    private static String nested(String field, String value) {
        String[] names = field.substring(1).split("/");
        StringBuilder body = new StringBuilder(value);
        for (int i = names.length - 1; i >= 0; i--) {
            body.insert(0, "{\"" + names[i] + "\":").append('}');
        }
        return body.toString();
    }

    private static String twice(String field) {
        String name = field.substring(field.lastIndexOf('/') + 1);
        String parent = field.substring(0, field.lastIndexOf('/'));
        String both = "{\"" + name + "\":null,\"" + name + "\":null}";
        return parent.isEmpty() ? both : nested(parent, both);
    }

    /** A list that is too long is told as a whole. */
    private static String pointer(String field, String bad) {
        return field;
    }

    private String audience(String path) {
        return Stream.of("kiosk", "devices")
                .filter(audience -> path.startsWith("/api/" + audience + "/"))
                .findFirst()
                .orElse("staff");
    }

    private String filled(String path) {
        return path.replace("{site}", site.code())
                .replace("{id}", Long.toString(site.motifs.get(0)))
                .replace("{counter}", Long.toString(site.counters.get(0)))
                .replace("{weekday}", "monday")
                .replace("{motif}", Long.toString(site.motifs.get(0)))
                .replace("{link}", link)
                .replace("{day}", "2031-03-03");
    }

    @Test
    void addresses_and_headers_that_make_no_sense_are_refused_by_name() throws Exception {
        String here = "/api/sites/" + site.code();
        Map<String, String> bad = Map.of(
                here + "/appointments?day=2026-02-30",
                "day",
                here + "/appointments?day=%2B999999999-01-01",
                "day",
                here + "/calls/check?day=today",
                "day",
                here + "/roster/days/2026-13-01",
                "day",
                here + "/roster/weekdays/someday",
                "weekday",
                here + "/studies/99999999999999999999",
                "id",
                here + "/studies/2.5",
                "id",
                here + "/tickets/x/why-not",
                "id",
                "/api/sites/a%00b",
                "site",
                "/api/sites/a%E2%80%AEb/board",
                "site");
        for (Map.Entry<String, String> one : bad.entrySet()) {
            HttpResponse<String> answer = send(request("staff", one.getKey()).GET());
            assertThat(answer.statusCode())
                    .as(one.getKey() + answer.body())
                    .isIn(one.getKey().contains("/roster/") ? List.of(422) : List.of(400, 404));
            assertThat(read(answer.body()).getString("field", ""))
                    .as(one.getKey())
                    .isEqualTo(one.getValue());
        }
        for (String id : List.of("7", "x".repeat(400), "00000000-0000-0000-0000-00000000000g", "1-1-1-1-1")) {
            HttpResponse<String> answer =
                    send(HttpRequest.newBuilder(nodes.address(0).resolve("/api/kiosk/help"))
                            .header("Authorization", "Bearer " + tokens.get("kiosk"))
                            .header("Request-Id", id)
                            .POST(BodyPublishers.noBody()));
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(read(answer.body()).getString("field")).isEqualTo("Request-Id");
        }
        HttpResponse<String> plain = send(request("kiosk", "/api/kiosk/tickets")
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString("{}")));
        assertThat(plain.statusCode()).isEqualTo(415);
        assertThat(read(plain.body()).getString("field")).isEqualTo("Content-Type");
        assertThat(send(request("staff", "/api/hints?site=a%00b").GET()).statusCode())
                .isEqualTo(403);
    }

    @Test
    void the_number_of_a_field_is_what_was_sent_or_it_is_refused() throws Exception {
        String here = "/api/sites/" + site.code() + "/appointments";
        String booking = "{\"motif\":" + site.motifs.get(0) + ",\"startsAt\":\"2031-03-03T09:00:00Z\",\"minutes\":%s}";
        for (String minutes : List.of("0", "481", "-20")) {
            HttpResponse<String> answer = post("staff", here, booking.formatted(minutes));
            assertThat(answer.statusCode()).isEqualTo(422);
            JsonObject problem = read(answer.body());
            assertThat(problem.getString("field")).isEqualTo("minutes");
            assertThat(problem.getString("wanted")).contains("1", "480");
        }
        assertThat(post("staff", here, booking.formatted("480")).statusCode()).isEqualTo(200);
        assertThat(site.number("select minutes from appointment where site_id = ?", site.id))
                .isEqualTo(480);
    }

    @Test
    void a_label_is_stored_as_it_was_seen() throws Exception {
        String sheet =
                "{\"label\":\" Bureau de l\\u2019E\\u0301tat civil \",\"position\":3,\"active\":true,\"motifs\":[]}";
        assertThat(post("staff", "/api/sites/" + site.code() + "/counters", sheet)
                        .statusCode())
                .isEqualTo(200);
        assertThat(site.texts("select label from counter where site_id = ? order by position desc limit 1", site.id))
                .containsExactly("Bureau de l\u2019\u00c9tat civil");
    }

    private HttpResponse<String> post(String audience, String path, String body) throws Exception {
        return send(request(audience, path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String audience, String path) {
        return HttpRequest.newBuilder(URI.create(nodes.address(0) + path))
                .header("Authorization", "Bearer " + tokens.get(audience))
                .header("Request-Id", UUID.randomUUID().toString());
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private static JsonObject read(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    /** Rows of this test's own site, and what its agent is noted for, a new site or agent too: other classes write theirs meanwhile. */
    private long rows() throws Exception {
        long rows = site.number(
                "select count(*) from audit_entry where actor_kind = 'AGENT' and actor_id = ?", site.agents.get(0));
        for (String table :
                List.of("agent_site", "motif", "counter", "device", "appointment", "study", "ticket", "waiting_zone")) {
            rows += site.number("select count(*) from " + table + " where site_id = ?", site.id);
        }
        return rows;
    }
}
