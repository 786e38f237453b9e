package fr.parvis.identity.entity;

import fr.parvis.identity.DeviceKind;
import fr.parvis.shared.input.PlainText;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;

/**
 * A touchscreen or wall screen of a site. It is let in once by a short code that a manager reads to it, and from then on
 * by a token of its own; neither is kept, only their fingerprints.
 */
@Entity
public class Device {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "staff_seq")
    private Long id;

    @Column(name = "site_id")
    private long siteId;

    @Column(name = "zone_id")
    private Long zoneId;

    @Enumerated(EnumType.STRING)
    private DeviceKind kind;

    private String name;
    private String letter;

    @Column(name = "enrolment_hash")
    private String enrolmentHash;

    @Column(name = "enrolment_expires_at")
    private Instant enrolmentExpiresAt;

    @Column(name = "enrolment_misses")
    private int enrolmentMisses;

    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "enrolled_at")
    private Instant enrolledAt;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    @Column(name = "last_seen_at")
    private Instant lastSeenAt;

    @Version
    private long version;

    protected Device() {}

    /** A kiosk that will number its tickets in a series of its own. */
    public static Device kiosk(long siteId, String name, char letter) {
        Device kiosk = new Device(siteId, DeviceKind.KIOSK, name);
        kiosk.letter = String.valueOf(letter);
        return kiosk;
    }

    /** A wall screen of a waiting zone, or of the whole site when the zone is null. */
    public static Device wall(long siteId, String name, Long zoneId) {
        Device wall = new Device(siteId, DeviceKind.WALL, name);
        wall.zoneId = zoneId;
        return wall;
    }

    private Device(long siteId, DeviceKind kind, String name) {
        this.siteId = siteId;
        this.kind = kind;
        this.name = PlainText.name("name", name);
    }

    /** May be enrolled by that code until then; an earlier code opens nothing any more. */
    public void awaitEnrolment(String codeFingerprint, Instant until) {
        if (revokedAt != null) {
            throw new IllegalStateException("Device " + id + " was revoked");
        }
        this.enrolmentHash = codeFingerprint;
        this.enrolmentExpiresAt = until;
        this.enrolmentMisses = 0;
    }

    /** Whether no code lets it in at that moment. */
    public boolean codeEndsBefore(Instant moment) {
        return enrolmentExpiresAt == null || enrolmentExpiresAt.isBefore(moment);
    }

    /** Is let in by its own token from now on; the code is used up. False when the code has expired. */
    public boolean enrol(String tokenFingerprint, Instant now) {
        boolean inTime = enrolmentExpiresAt != null && now.isBefore(enrolmentExpiresAt) && revokedAt == null;
        this.enrolmentHash = null;
        this.enrolmentExpiresAt = null;
        if (inTime) {
            this.tokenHash = tokenFingerprint;
            this.enrolledAt = now;
        }
        return inTime;
    }

    /** Is never let in again; its letter is free for another. */
    public void revoke(Instant now) {
        this.revokedAt = now;
        this.enrolmentHash = null;
        this.enrolmentExpiresAt = null;
        this.tokenHash = null;
    }

    /** Identifier, once stored. */
    public Long id() {
        return id;
    }

    /** The site it stands in. */
    public long siteId() {
        return siteId;
    }

    /** The waiting zone of a wall screen, or null. */
    public Long zoneId() {
        return zoneId;
    }

    /** Letter of a kiosk's tickets, null for a wall screen. */
    public String series() {
        return letter;
    }

    /** What it is for. */
    public DeviceKind kind() {
        return kind;
    }

    /** When it was let in, or null. */
    public Instant enrolledAt() {
        return enrolledAt;
    }

    /** Its last sign of life, or null. */
    public Instant lastSeenAt() {
        return lastSeenAt;
    }

    /** What staff calls it: "Borne 1". */
    public String name() {
        return name;
    }
}
