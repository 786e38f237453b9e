package fr.parvis.kiosk.desk;

import fr.parvis.kiosk.clock.Stamp;
import fr.parvis.kiosk.journal.JsonText;
import fr.parvis.kiosk.number.Ask;
import fr.parvis.kiosk.number.Book;
import fr.parvis.kiosk.number.Entry;
import fr.parvis.kiosk.number.Issue;
import fr.parvis.kiosk.sync.Facts;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Decides without the server, by what it told last: whether the site is open, whether a motif is offered, whether a code is
 * on today's list. Nobody is refused because of a clock: when the time is not sure, the door counts as open and a known code
 * as on time.
 */
final class OfflineDesk {
    private final Facts facts;
    private final Book book;

    OfflineDesk(Facts facts, Book book) {
        this.facts = facts;
        this.book = book;
    }

    /** Why this cannot be given now; empty when it can. */
    Optional<Told> refusal(Ask ask, Stamp now) {
        if (ask.kind() == Ask.Kind.CHECK_IN) {
            return code(ask, now);
        }
        Openings openings = openings();
        if (now.sure() && !openings.openAt(now.at())) {
            return Optional.of(Problems.SITE_CLOSED.with(
                    JsonText.object().add("opensAt", json(openings.nextAfter(now.at()))), ask.language()));
        }
        boolean offered = motif(JsonText.number(ask.body(), "motif", 0))
                .filter(known -> known.getBoolean("offered", true))
                .isPresent();
        return offered ? Optional.empty() : Optional.of(Problems.MOTIF_NOT_OFFERED.in(ask.language()));
    }

    private Optional<Told> code(Ask ask, Stamp now) {
        Optional<JsonObject> expected = expected(ask);
        if (expected.isEmpty()) {
            return Optional.of(Problems.CODE_UNKNOWN.in(ask.language()));
        }
        JsonObject appointment = expected.get();
        Instant from = Instant.parse(appointment.getString("from"));
        Instant to = Instant.parse(appointment.getString("to"));
        String at = appointment.getString("startsAt");
        if (now.sure() && now.at().isBefore(from)) {
            return Optional.of(Problems.APPOINTMENT_TOO_EARLY.with(
                    JsonText.object().add("at", at).add("from", from.toString()), ask.language()));
        }
        if (now.sure() && now.at().isAfter(to)) {
            return Optional.of(Problems.APPOINTMENT_TOO_LATE.with(
                    JsonText.object().add("at", at).add("motif", appointment.get("motif")), ask.language()));
        }
        return Optional.empty();
    }

    /** The ticket that the same code got here already. */
    Optional<Entry> sameCode(Ask ask) {
        if (ask.kind() != Ask.Kind.CHECK_IN) {
            return Optional.empty();
        }
        Optional<JsonObject> mine = expected(ask);
        return mine.flatMap(appointment -> book.newest(entry -> entry.told()
                && entry.issue().ask().kind() == Ask.Kind.CHECK_IN
                && expected(entry.issue().ask()).equals(mine)));
    }

    /** What a code is about, by today's list. */
    Told peek(Ask ask, Stamp now) {
        Optional<Told> refusal = code(ask, now);
        return refusal.orElseGet(() -> {
            JsonObject appointment = expected(ask).orElseThrow();
            return new Told(
                    200,
                    JsonText.object()
                            .add("at", appointment.getString("startsAt"))
                            .add("motif", appointment.get("motif"))
                            .add("again", sameCode(ask).isPresent())
                            .build());
        });
    }

    /** When the appointment of a code is; JSON null for a ticket without appointment. */
    JsonValue appointmentAt(Ask ask) {
        return ask.kind() == Ask.Kind.CHECK_IN
                ? expected(ask).map(known -> known.get("startsAt")).orElse(JsonValue.NULL)
                : JsonValue.NULL;
    }

    /** What the visitor is told of a number that only this terminal knows. */
    JsonObject words(Issue issue) {
        JsonObject site = facts.home().map(home -> home.getJsonObject("site")).orElse(JsonValue.EMPTY_JSON_OBJECT);
        String follow = facts.day().flatMap(day -> JsonText.text(day, "follow")).orElse("");
        return JsonText.object()
                .add("number", issue.number())
                .add("series", issue.series())
                .add("rank", issue.rank())
                .add("link", issue.link())
                .add("follow", follow + issue.link())
                .add("qr", "/api/tickets/" + issue.link() + "/qr.svg")
                .add("status", "WAITING")
                .add("ahead", JsonValue.NULL)
                .add("wait", JsonText.object().add("known", false))
                .add("appointmentAt", appointmentAt(issue.ask()))
                .add("counter", JsonValue.NULL)
                .add("calledAt", JsonValue.NULL)
                .add("seenAt", issue.stamp().at().toString())
                .add("language", issue.ask().language())
                .add("again", false)
                .add(
                        "site",
                        JsonText.object()
                                .add("name", site.getString("name", ""))
                                .add("zone", site.getString("zone", "UTC")))
                .add("sequence", 0)
                .add("motif", motifOf(issue.ask()))
                .add("offline", true)
                .build();
    }

    /** The motif of a ticket or an appointment; JSON null when it is not known. */
    private JsonValue motifOf(Ask ask) {
        Optional<JsonObject> source = ask.kind() == Ask.Kind.CHECK_IN ? expected(ask) : Optional.of(ask.body());
        return source.map(known -> known.get("motif")).orElse(JsonValue.NULL);
    }

    /** When the site is open, as far as it was told. */
    Openings openings() {
        return Openings.of(facts.day());
    }

    private Optional<JsonObject> expected(Ask ask) {
        return Codes.proof(ask.body().getString("code", ""), facts.day())
                .map(Codes.Proof::listed)
                .flatMap(listed -> list(facts.day(), "appointments")
                        .filter(each -> each.getString("scanned", "").equals(listed)
                                || each.getString("typed", "").equals(listed))
                        .findFirst());
    }

    /** A motif as the home screen has it. */
    Optional<JsonObject> motif(long id) {
        return list(facts.home(), "motifs")
                .filter(each -> JsonText.number(each, "id", -1) == id)
                .findFirst();
    }

    private static Stream<JsonObject> list(Optional<JsonObject> object, String name) {
        JsonArray values = object.map(known -> known.getJsonArray(name)).orElse(JsonValue.EMPTY_JSON_ARRAY);
        return values.stream().map(JsonValue::asJsonObject);
    }

    static JsonValue json(Optional<Instant> moment) {
        return moment.<JsonValue>map(
                        at -> JsonText.object().add("v", at.toString()).build().get("v"))
                .orElse(JsonValue.NULL);
    }
}
