package fr.parvis.kiosk.desk;

import fr.parvis.kiosk.journal.JsonText;
import fr.parvis.kiosk.sync.Link;
import fr.parvis.kiosk.sync.Reply;
import fr.parvis.kiosk.sync.Server;
import fr.parvis.kiosk.sync.Unreachable;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.UUID;

/**
 * Books an appointment for a visitor. Times belong to the server: without it nothing is booked, and the visitor is told so; the same
 * request asked again books nothing twice.
 */
public final class Appointing {
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final Server server;
    private final Link link;
    private final Printing printing;

    public Appointing(Server server, Link link, Printing printing) {
        this.server = server;
        this.link = link;
        this.printing = printing;
    }

    /** Books, or moves a missed appointment, and prints its paper once. */
    public Told book(String path, UUID requestId, JsonObject order, String language) {
        if (!link.online()) {
            return Problems.BOOKING_OFFLINE.in(language);
        }
        try {
            Reply reply = server.change(path, requestId, order, PATIENCE);
            if (reply.status() >= 500) {
                return Problems.BOOKING_OFFLINE.in(language);
            }
            return reply.accepted()
                    ? printed(requestId, order, reply, language)
                    : new Told(reply.status(), reply.body());
        } catch (Unreachable away) {
            link.lost();
            return Problems.BOOKING_OFFLINE.in(language);
        }
    }

    private Told printed(UUID requestId, JsonObject order, Reply reply, String language) {
        String outcome =
                printing.printAppointment(requestId, reply.body(), JsonText.number(order, "motif", 0), language);
        return new Told(
                reply.status(),
                JsonText.more(reply.body()).add("printed", outcome).build());
    }
}
