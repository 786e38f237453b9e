package fr.parvis.identity.boundary;

import fr.parvis.audit.Actor;
import fr.parvis.audit.AuditTrail;
import fr.parvis.identity.DeviceIdentity;
import fr.parvis.identity.Guess;
import fr.parvis.identity.GuessBook;
import fr.parvis.identity.Guesser;
import fr.parvis.identity.control.DeviceDirectory;
import fr.parvis.identity.control.EnrolmentSecrets;
import fr.parvis.identity.entity.Device;
import fr.parvis.shared.CallerAddress;
import fr.parvis.shared.secret.Crockford;
import fr.parvis.shared.secret.Fingerprint;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A device in the hall is let in: once by its code, from then on by its token. Anybody may call it. */
@Stateless
@PermitAll
public class DeviceAccess {
    /** How every device's token begins. */
    public static final String PREFIX = "pvd_";

    /** Wrong codes of everybody after which a code that is waited for ends. */
    public static final int MOST_MISSES = 10;

    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    private DeviceDirectory directory;

    @Inject
    private EnrolmentSecrets secrets;

    @Inject
    private GuessBook guesses;

    @Inject
    private CallerAddress address;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /**
     * Lets a device in by a code that works once; empty for a code that is unknown, used or expired, and for whoever gave too
     * many such codes. Those who try at once are heard one by one: after {@value #MOST_MISSES} wrong codes of everybody no code
     * that was given out before opens anything (ADR 0080).
     */
    public Optional<EnrolledDevice> enrol(String code) {
        if (code == null || !code.matches("[0-9]{6}")) {
            return Optional.empty();
        }
        Guesser guesser = new Guesser(Guess.ENROLMENT_FROM_ADDRESS, "", address.get());
        guesses.oneByOne("enrolment");
        if (guesses.waits(List.of(guesser)).isPresent()) {
            return Optional.empty();
        }
        String token = PREFIX + Crockford.secret(RANDOM) + Crockford.secret(RANDOM);
        Optional<EnrolledDevice> let = directory
                .awaiting(secrets.fingerprint(code))
                .filter(device -> device.enrol(Fingerprint.of(token), clock.instant()))
                .map(device -> welcome(device, token));
        if (let.isEmpty()) {
            guesses.missed(List.of(guesser));
            directory.wrongCode(MOST_MISSES);
        }
        return let;
    }

    /** From when on a code from this address is heard again; empty for now. */
    public Optional<Instant> waits() {
        return guesses.waits(List.of(new Guesser(Guess.ENROLMENT_FROM_ADDRESS, "", address.get())));
    }

    /** The device that holds a token and is not revoked. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<DeviceIdentity> deviceOf(String token) {
        return token.startsWith(PREFIX) ? directory.holder(Fingerprint.of(token)) : Optional.empty();
    }

    /** A device gave a sign of life. */
    public void heartbeat(long deviceId) {
        directory.seen(deviceId, clock.instant());
    }

    private EnrolledDevice welcome(Device device, String token) {
        directory.forgetAll();
        audit.record(device.siteId(), Actor.device(device.id()), "device-enrolled", device.id(), "");
        return new EnrolledDevice(token, DeviceDirectory.identity(device));
    }
}
