package fr.parvis.kiosk.screen;

import fr.parvis.kiosk.desk.AfterTicket;
import fr.parvis.kiosk.desk.Appointing;
import fr.parvis.kiosk.desk.HomeScreen;
import fr.parvis.kiosk.desk.Issuing;
import fr.parvis.kiosk.desk.Printing;
import fr.parvis.kiosk.desk.Problems;
import fr.parvis.kiosk.desk.Told;
import fr.parvis.kiosk.health.Health;
import fr.parvis.kiosk.journal.JsonText;
import fr.parvis.kiosk.number.Ask;
import fr.parvis.kiosk.scan.FrameReader;
import fr.parvis.kiosk.scan.QrPicture;
import fr.parvis.kiosk.sync.Enrolment;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Every question that the touch screens may ask of their terminal, and who answers it. */
public final class Questions {
    private static final String QR = "/api/tickets/[0-9A-HJKMNP-TV-Z]{26}/qr[.]svg";
    private static final String SLOTS = "/api/kiosk/motifs/[0-9]{1,18}/slots";
    private static final int LINK_AT = "/api/tickets/".length();
    private static final int LINK_LENGTH = 26;

    private final Issuing issuing;
    private final Appointing appointing;
    private final AfterTicket after;
    private final HomeScreen home;
    private final Health health;
    private final Enrolment enrolment;
    private final Printing printing;
    private final Streams events;
    private final Streams hints;
    private final FrameReader reader = new FrameReader();

    /** Who answers. */
    public record Parts(
            Issuing issuing,
            Appointing appointing,
            AfterTicket after,
            HomeScreen home,
            Health health,
            Enrolment enrolment,
            Printing printing,
            Streams events,
            Streams hints) {}

    public Questions(Parts parts) {
        this.issuing = parts.issuing();
        this.appointing = parts.appointing();
        this.after = parts.after();
        this.home = parts.home();
        this.health = parts.health();
        this.enrolment = parts.enrolment();
        this.printing = parts.printing();
        this.events = parts.events();
        this.hints = parts.hints();
    }

    /**
     * An answer that goes on.
     *
     * @param first what it begins with
     */
    record Stream(Streams streams, String first) {}

    /** The stream of a question, when it is answered by one. */
    Optional<Stream> stream(String asked) {
        return switch (asked) {
            case "GET /api/hints" -> Optional.of(new Stream(hints, ":\n\n"));
            case "GET /local/events" ->
                Optional.of(new Stream(events, "event: state\ndata: " + health.state() + "\n\n"));
            default -> Optional.empty();
        };
    }

    Response answer(Request request) {
        if (request.path().startsWith("/api/kiosk") && !enrolment.done()) {
            return problem(Problems.DEVICE_UNKNOWN, request);
        }
        if (request.method().equals("GET")) {
            return read(request);
        }
        if (!request.method().equals("POST")) {
            return problem(Problems.METHOD_NOT_ALLOWED, request);
        }
        return switch (request.path()) {
            case "/api/kiosk/tickets" -> issue(request, Ask.Kind.TICKET, "motif");
            case "/api/kiosk/check-ins" -> issue(request, Ask.Kind.CHECK_IN, "code");
            case "/api/kiosk/codes" -> peek(request);
            case "/api/kiosk/appointments", "/api/kiosk/appointments/moves" -> book(request);
            case "/api/kiosk/preparations" -> prepare(request);
            case "/api/kiosk/help" -> identified(request, id -> after.help(id, request.language()));
            case "/api/kiosk/scan" -> scan(request.body());
            case "/api/devices/heartbeat" -> Response.DONE;
            case "/local/enrol" -> enrol(request);
            case "/local/paper" -> paper(request);
            default -> problem(Problems.NOT_FOUND, request);
        };
    }

    private Response read(Request request) {
        return switch (request.path()) {
            case "/api/kiosk" -> Response.of(home.home(request.language()));
            case "/api/kiosk/places" -> Response.of(home.places(request.language()));
            case "/local/state" -> Response.json(health.state());
            case "/local/alive" -> Response.DONE;
            default -> more(request);
        };
    }

    private Response more(Request request) {
        if (request.path().matches(SLOTS)) {
            return Response.of(home.slots(request.path(), request.language()));
        }
        return request.path().matches(QR) ? picture(request) : problem(Problems.NOT_FOUND, request);
    }

    private Response book(Request request) {
        Optional<JsonObject> body = request.json().filter(json -> json.containsKey("startsAt"));
        return body.isEmpty()
                ? problem(Problems.MALFORMED, request)
                : identified(request, id -> appointing.book(request.path(), id, body.get(), request.language()));
    }

    /** The code of a ticket's page; none when its address is not known yet, or no code of it reads back. */
    private Response picture(Request request) {
        String link = request.path().substring(LINK_AT, LINK_AT + LINK_LENGTH);
        return Optional.of(home.follow(link))
                .filter(address -> address.startsWith("http"))
                .flatMap(QrPicture::readable)
                .map(svg -> new Response(200, "image/svg+xml", svg.getBytes(StandardCharsets.UTF_8)))
                .orElseGet(() -> problem(Problems.NOT_FOUND, request));
    }

    private Response issue(Request request, Ask.Kind kind, String needed) {
        Optional<JsonObject> body =
                request.json().filter(json -> json.containsKey(needed) && !json.containsKey("issued"));
        if (body.isEmpty()) {
            return problem(Problems.MALFORMED, request);
        }
        return identified(request, id -> issuing.give(new Ask(kind, id, body.get())));
    }

    private Response prepare(Request request) {
        Optional<JsonObject> body = request.json().filter(json -> json.containsKey("ticket"));
        if (body.isEmpty() || request.requestId().isEmpty()) {
            return problem(Problems.MALFORMED, request);
        }
        return after.take(request.requestId().get(), body.get(), request.language())
                .map(Response::of)
                .orElse(Response.DONE);
    }

    private Response peek(Request request) {
        Optional<JsonObject> body = request.json().filter(json -> json.containsKey("code"));
        UUID id = request.requestId().orElseGet(UUID::randomUUID);
        return body.map(json -> Response.of(home.peek(new Ask(Ask.Kind.CHECK_IN, id, json))))
                .orElseGet(() -> problem(Problems.MALFORMED, request));
    }

    private static Response identified(Request request, Function<UUID, Told> deed) {
        return request.requestId()
                .map(id -> Response.of(deed.apply(id)))
                .orElseGet(() -> problem(Problems.REQUEST_ID_MISSING, request));
    }

    private Response scan(byte[] frame) {
        Optional<String> text = reader.read(frame);
        return Response.json(text.map(found -> JsonText.object().add("text", found))
                .orElseGet(() -> JsonText.object().add("text", JsonValue.NULL))
                .build());
    }

    /** Says that the visit of a Request-Id is on the screen, or over, and hears what became of its paper. */
    private Response paper(Request request) {
        boolean over =
                request.json().map(json -> json.getBoolean("over", false)).orElse(false);
        return request.requestId()
                .map(id -> over ? printing.over(id) : printing.follow(id))
                .map(printed ->
                        Response.json(JsonText.object().add("printed", printed).build()))
                .orElseGet(() -> problem(Problems.REQUEST_ID_MISSING, request));
    }

    private Response enrol(Request request) {
        String code =
                request.json().flatMap(json -> JsonText.text(json, "code")).orElse("");
        return enrolment
                .by(code)
                .map(in -> in ? Response.DONE : problem(Problems.ENROLMENT_UNKNOWN, request))
                .orElseGet(() -> problem(Problems.SERVER_AWAY, request));
    }

    private static Response problem(Problems problem, Request request) {
        return Response.of(problem.in(request.language()));
    }
}
