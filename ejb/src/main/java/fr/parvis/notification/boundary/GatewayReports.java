package fr.parvis.notification.boundary;

import fr.parvis.notification.control.Outbox;
import fr.parvis.shared.Settings;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.UUID;

/** A gateway reports what became of messages. It shows the secret that both were given. */
@Stateless
@PermitAll
public class GatewayReports {
    @Inject
    private Settings settings;

    @Inject
    private Outbox outbox;

    @Inject
    private Clock clock;

    /** Whether what a caller shows is the secret of gateways; never when none was set. Takes as long for each answer. */
    public boolean isGateway(String shown) {
        var wanted = settings.messages().webhook();
        return !wanted.isEmpty()
                && shown != null
                && MessageDigest.isEqual(
                        wanted.value().getBytes(StandardCharsets.UTF_8), shown.getBytes(StandardCharsets.UTF_8));
    }

    /** Notes that a message arrived, or did not; a message that nobody knows any more is no mistake. */
    public void report(UUID reference, boolean delivered) {
        outbox.report(reference, delivered, clock.instant());
    }
}
