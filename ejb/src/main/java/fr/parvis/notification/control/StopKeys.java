package fr.parvis.notification.control;

import fr.parvis.agenda.Contact;
import fr.parvis.shared.Secret;
import fr.parvis.shared.Settings;
import fr.parvis.shared.secret.Fingerprint;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The keys of those who want no messages, derived from {@code PARVIS_SECRET}: one signs the links on which messages are stopped, one makes
 * the fingerprints of telephones and e-mails. What was made under the secret before still holds while that one is named.
 */
@ApplicationScoped
public class StopKeys {
    private static final Pattern TOKEN = Pattern.compile("([0-9a-z]{1,13})-([A-Za-z0-9_-]{16})");
    private static final int SEAL_BYTES = 12;
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    @Inject
    private Settings settings;

    /** The link of an appointment on which its messages are stopped. */
    public String link(long appointmentId) {
        return settings.http().publicUrl() + "/n/" + token(appointmentId);
    }

    /** What stands in that link: the appointment and 96 bits that only this installation can make. */
    public String token(long appointmentId) {
        return Long.toString(appointmentId, Character.MAX_RADIX) + "-" + seal(settings.secret(), appointmentId);
    }

    /** The appointment of a token; empty for one that was not made here. */
    public OptionalLong read(String token) {
        Matcher parts = TOKEN.matcher(token == null ? "" : token);
        if (!parts.matches()) {
            return OptionalLong.empty();
        }
        long appointmentId;
        try {
            appointmentId = Long.parseLong(parts.group(1), Character.MAX_RADIX);
        } catch (NumberFormatException tooLong) {
            return OptionalLong.empty();
        }
        boolean ours = secrets().anyMatch(secret -> same(seal(secret, appointmentId), parts.group(2)));
        return ours ? OptionalLong.of(appointmentId) : OptionalLong.empty();
    }

    /** Fingerprints by which a contact is known: of telephone and e-mail, under the present secret first. */
    public List<String> fingerprints(Contact contact) {
        return secrets()
                .flatMap(secret -> Stream.of(contact.phone(), contact.email())
                        .filter(one -> one != null)
                        .map(one -> fingerprint(secret, one)))
                .toList();
    }

    private Stream<Secret> secrets() {
        return Stream.of(settings.secret(), settings.secretBefore()).filter(secret -> !secret.isEmpty());
    }

    private static String fingerprint(Secret secret, String contact) {
        return HexFormat.of()
                .formatHex(Fingerprint.keyed(key(secret, "messages:contacts"), contact.toLowerCase(Locale.ROOT)));
    }

    private static String seal(Secret secret, long appointmentId) {
        byte[] whole = Fingerprint.keyed(key(secret, "messages:stop"), Long.toString(appointmentId));
        return BASE64.encodeToString(Arrays.copyOf(whole, SEAL_BYTES));
    }

    private static byte[] key(Secret secret, String use) {
        return Fingerprint.keyed(secret.value().getBytes(StandardCharsets.UTF_8), use);
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }
}
