package fr.parvis.identity.control;

import fr.parvis.shared.Settings;
import fr.parvis.shared.secret.Fingerprint;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;

/**
 * Six-digit codes for letting devices in. A million of them is soon tried against a stolen database, so their
 * fingerprint is keyed with the installation's secret.
 */
@Dependent
public class EnrolmentSecrets {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int CODES = 1_000_000;

    @Inject
    private Settings settings;

    /** A fresh code. */
    public String freshCode() {
        return String.format(Locale.ROOT, "%06d", RANDOM.nextInt(CODES));
    }

    /** What the database keeps of a code. */
    public String fingerprint(String code) {
        byte[] key = settings.secret().value().getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(Fingerprint.keyed(key, "enrolment:" + code));
    }
}
