package fr.parvis.kiosk.desk;

import fr.parvis.kiosk.clock.ServerTime;
import fr.parvis.kiosk.journal.JournalFull;
import fr.parvis.kiosk.journal.JsonText;
import fr.parvis.kiosk.number.Errands;
import fr.parvis.kiosk.number.Errands.Errand;
import fr.parvis.kiosk.sync.Contact;
import fr.parvis.kiosk.sync.Delivery;
import fr.parvis.kiosk.sync.Link;
import fr.parvis.kiosk.sync.Reply;
import fr.parvis.kiosk.sync.Server;
import fr.parvis.kiosk.sync.Unreachable;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/**
 * What a visitor tells besides wanting a number, which papers they have or that they want a person: to the server at once, or
 * kept on the disk and brought later.
 */
public final class AfterTicket {
    private static final String PATH = "/api/kiosk/preparations";
    private static final String HELP = "/api/kiosk/help";
    private static final String LATE_HELP = "/api/kiosk/help/late";
    private static final Duration PATIENCE = Duration.ofMillis(1500);

    private final Server server;
    private final Link link;
    private final ServerTime time;
    private final Errands errands;
    private final Contact contact;

    /** What it works with. */
    public record Parts(Server server, Link link, ServerTime time, Errands errands, Contact contact) {}

    public AfterTicket(Parts parts) {
        this.server = parts.server();
        this.link = parts.link();
        this.time = parts.time();
        this.errands = parts.errands();
        this.contact = parts.contact();
    }

    /** Takes it; empty when it is done or kept, else what stands in the way. */
    public Optional<Told> take(UUID requestId, JsonObject body, String language) {
        if (link.online() && errands.waiting().isEmpty()) {
            try {
                Reply reply = server.change(PATH, requestId, body, PATIENCE);
                if (reply.status() < 500) {
                    return reply.accepted() ? Optional.empty() : Optional.of(new Told(reply.status(), reply.body()));
                }
            } catch (Unreachable away) {
                link.lost();
            }
        }
        return keep(new Errand(requestId, PATH, body), language);
    }

    /**
     * Somebody asks for a person. Without server nobody can be told now: the visitor is sent to the desk, and the request is
     * brought when the server is back, which raises it while it is young and only notes it when it is old.
     */
    public Told help(UUID requestId, String language) {
        try {
            Reply reply = server.change(HELP, requestId, JsonText.object().build(), PATIENCE);
            if (reply.status() < 500) {
                return new Told(reply.status(), reply.body());
            }
        } catch (Unreachable away) {
            link.lost();
        }
        JsonObject late =
                JsonText.object().add(Delivery.STAMP, time.now().toJson()).build();
        return keep(new Errand(requestId, LATE_HELP, late), language)
                .orElseGet(() -> Problems.SERVER_AWAY.in(language));
    }

    private Optional<Told> keep(Errand errand, String language) {
        try {
            errands.keep(errand, LocalDate.ofInstant(time.now().at(), ZoneOffset.UTC));
        } catch (JournalFull full) {
            return Optional.of(Problems.KIOSK_FULL.in(language));
        }
        contact.wake();
        return Optional.empty();
    }
}
