package fr.parvis.kiosk.desk;

import fr.parvis.kiosk.clock.ServerTime;
import fr.parvis.kiosk.clock.Stamp;
import fr.parvis.kiosk.journal.JsonText;
import fr.parvis.kiosk.number.Ask;
import fr.parvis.kiosk.number.Book;
import fr.parvis.kiosk.sync.Facts;
import fr.parvis.kiosk.sync.Link;
import fr.parvis.kiosk.sync.Reply;
import fr.parvis.kiosk.sync.Server;
import fr.parvis.kiosk.sync.Unreachable;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What the screens show before they are touched: by the server while it is there, else by what it told last. */
public final class HomeScreen {
    private static final Duration PATIENCE = Duration.ofMillis(1500);

    private final Server server;
    private final Facts facts;
    private final Link link;
    private final ServerTime time;
    private final OfflineDesk offline;

    /** What it works with. */
    public record Parts(Server server, Facts facts, Link link, ServerTime time, Book book) {}

    public HomeScreen(Parts parts) {
        this.server = parts.server();
        this.facts = parts.facts();
        this.link = parts.link();
        this.time = parts.time();
        this.offline = new OfflineDesk(parts.facts(), parts.book());
    }

    /** The home screen. */
    public Told home(String language) {
        return live("/api/kiosk", language)
                .or(() -> facts.home().map(kept -> new Told(200, alone(kept))))
                .orElseGet(() -> Problems.SERVER_AWAY.in(language));
    }

    /** Places nearby; none when the server never told any. */
    public Told places(String language) {
        JsonObject none =
                JsonText.object().add("places", JsonValue.EMPTY_JSON_ARRAY).build();
        return live("/api/kiosk/places", language)
                .filter(told -> told.status() == 200)
                .orElseGet(() -> new Told(200, facts.places().orElse(none)));
    }

    /** The free times of a motif; without the server nobody knows them. */
    public Told slots(String path, String language) {
        return live(path, language).orElseGet(() -> Problems.BOOKING_OFFLINE.in(language));
    }

    /** What a shown code is about, before anybody checks in. */
    public Told peek(Ask ask) {
        if (link.online()) {
            try {
                Reply reply = server.change("/api/kiosk/codes", ask.requestId(), ask.body(), PATIENCE);
                if (reply.status() < 500) {
                    return new Told(reply.status(), reply.body());
                }
            } catch (Unreachable away) {
                link.lost();
            }
        }
        return offline.peek(ask, time.now());
    }

    /** The address that a phone opens to follow a ticket. */
    public String follow(String ticketLink) {
        return facts.day().flatMap(day -> JsonText.text(day, "follow")).orElse("") + ticketLink;
    }

    private Optional<Told> live(String path, String language) {
        if (!link.online()) {
            return Optional.empty();
        }
        try {
            Reply reply = server.read(path, language, PATIENCE);
            return reply.status() < 500 ? Optional.of(new Told(reply.status(), reply.body())) : Optional.empty();
        } catch (Unreachable away) {
            link.lost();
            return Optional.empty();
        }
    }

    private JsonObject alone(JsonObject kept) {
        Stamp now = time.now();
        Openings openings = offline.openings();
        boolean open = !now.sure() || openings.openAt(now.at());
        JsonArrayBuilder motifs = JsonProvider.provider().createArrayBuilder();
        for (JsonValue motif : kept.getJsonArray("motifs")) {
            motifs.add(JsonText.more(motif.asJsonObject())
                    .add("wait", JsonText.object().add("known", false)));
        }
        return JsonText.more(kept)
                .add("now", now.at().toString())
                .add("open", open)
                .add("opensAt", moment(open ? Optional.empty() : openings.nextAfter(now.at())))
                .add("closesAt", moment(openings.closesAfter(now.at())))
                .add("motifs", motifs)
                .add("offline", true)
                .build();
    }

    private static JsonValue moment(Optional<Instant> at) {
        return OfflineDesk.json(at);
    }
}
