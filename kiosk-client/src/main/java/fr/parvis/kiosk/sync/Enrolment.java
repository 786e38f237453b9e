package fr.parvis.kiosk.sync;

import fr.parvis.kiosk.journal.JsonText;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** Lets this terminal in at the server by the code that a manager read out, once. */
public final class Enrolment {
    private static final Duration PATIENCE = Duration.ofSeconds(6);

    private static final String UNKNOWN = "enrolment-unknown";
    private static final System.Logger LOG = System.getLogger(Enrolment.class.getName());

    private final Server server;
    private final Pass pass;
    private final Contact contact;

    public Enrolment(Server server, Pass pass, Contact contact) {
        this.server = server;
        this.pass = pass;
        this.contact = contact;
    }

    /** Whether this terminal was let in and not shut out since. */
    public boolean done() {
        return pass.token().isPresent();
    }

    /**
     * Tries a code.
     *
     * @return whether it let this terminal in (a code of a wall screen does not, a used or unknown one neither); empty when the
     *     server did not answer that, so that the code may be tried again
     */
    public Optional<Boolean> by(String code) {
        try {
            Reply reply = server.change(
                    "/api/devices/enrol",
                    UUID.randomUUID(),
                    JsonText.object().add("code", code).build(),
                    PATIENCE);
            if (!reply.accepted()) {
                return reply.key().equals(UNKNOWN) ? Optional.of(false) : Optional.empty();
            }
            boolean kiosk =
                    reply.body().getJsonObject("device").getString("kind").equals("KIOSK");
            if (kiosk) {
                pass.keep(reply.body());
                learn();
            }
            return Optional.of(kiosk);
        } catch (Unreachable away) {
            return Optional.empty();
        }
    }

    /** The terminal is let in, whatever the network does now; what it does not hear now it hears later. */
    private void learn() {
        try {
            contact.refresh();
        } catch (Unreachable away) {
            LOG.log(System.Logger.Level.DEBUG, "Let in, and the site's facts come later", away);
        }
        contact.wake();
    }
}
