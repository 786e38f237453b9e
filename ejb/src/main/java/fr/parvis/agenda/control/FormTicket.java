package fr.parvis.agenda.control;

import fr.parvis.shared.secret.Fingerprint;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a page must hold before it may book: the request id that it books by, when the server drew it and for which site, sealed with
 * the installation's key. It is good for one appointment, because a request id is (ADR 0105).
 *
 * @param requestId drawn by the server; the booking comes under it
 * @param issuedAt by the machine's own time
 */
public record FormTicket(UUID requestId, Instant issuedAt) {
    /** Nobody reads, chooses and confirms faster. */
    static final Duration YOUNGEST = Duration.ofSeconds(3);

    /** How long a page may stay open. */
    static final Duration OLDEST = Duration.ofHours(2);

    private static final Pattern TEXT =
            Pattern.compile("PF1\\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\.([0-9]{1,12})\\.([0-9a-f]{64})");

    /** As the page carries it. */
    public String text(byte[] secret, long siteId) {
        return "PF1." + requestId + "." + issuedAt.getEpochSecond() + "." + seal(secret, siteId);
    }

    /** Reads what a page sent; empty when this installation did not make it for that site. */
    public static Optional<FormTicket> read(String text, byte[] secret, long siteId) {
        Matcher parts = TEXT.matcher(text == null ? "" : text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        FormTicket ticket =
                new FormTicket(UUID.fromString(parts.group(1)), Instant.ofEpochSecond(Long.parseLong(parts.group(2))));
        return MessageDigest.isEqual(bytes(ticket.seal(secret, siteId)), bytes(parts.group(3)))
                ? Optional.of(ticket)
                : Optional.empty();
    }

    /** Whether it was drawn a moment ago only. */
    public boolean isTooYoung(Instant now) {
        return issuedAt.plus(YOUNGEST).isAfter(now);
    }

    /** Whether its page has been open too long. */
    public boolean isTooOld(Instant now) {
        return issuedAt.plus(OLDEST).isBefore(now);
    }

    private String seal(byte[] secret, long siteId) {
        byte[] key = Fingerprint.keyed(secret, "booking-form");
        return HexFormat.of()
                .formatHex(Fingerprint.keyed(key, "PF1." + requestId + "." + issuedAt.getEpochSecond() + "." + siteId));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
