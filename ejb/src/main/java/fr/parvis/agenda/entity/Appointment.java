package fr.parvis.agenda.entity;

import fr.parvis.agenda.AgendaEntry;
import fr.parvis.agenda.AppointmentCode;
import fr.parvis.agenda.AppointmentFacts;
import fr.parvis.agenda.AppointmentLetter;
import fr.parvis.agenda.AppointmentStatus;
import fr.parvis.agenda.Attendee;
import fr.parvis.agenda.BookingChannel;
import fr.parvis.agenda.CodeKey;
import fr.parvis.agenda.Contact;
import fr.parvis.agenda.Expected;
import fr.parvis.agenda.KeptCodes;
import fr.parvis.agenda.QrToken;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Somebody is expected at a site for a motif at a time.
 *
 * <p>Purpose: to receive them when they come. It holds no name, only digests of the codes that they were given. Retention:
 * {@value #RETENTION_DAYS} days after its time.
 */
@Entity
public class Appointment {
    /** How long an appointment is kept after its time, in days. */
    public static final int RETENTION_DAYS = 7;

    @Id
    @SequenceGenerator(name = "appointment_seq", sequenceName = "appointment_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "appointment_seq")
    private Long id;

    @Column(name = "site_id")
    private long siteId;

    @Column(name = "motif_id")
    private long motifId;

    @Column(name = "agent_id")
    private Long agentId;

    @Column(name = "starts_at")
    private Instant startsAt;

    private int minutes;

    @Column(name = "code_digest")
    private String codeDigest;

    @Column(name = "secret_digest")
    private String secretDigest;

    @Column(name = "codes_sealed")
    private String codesSealed;

    @Column(name = "code_key")
    private String codeKey;

    @Enumerated(EnumType.STRING)
    private AppointmentStatus status;

    private String language;

    @Column(name = "block_id")
    private Long blockId;

    private Integer seat;
    private boolean squeezed;

    @Column(name = "room_id")
    private Long roomId;

    @Column(name = "offer_id")
    private Long offerId;

    @Column(name = "call_name")
    private String callName = "";

    private String phone;
    private String email;

    @Enumerated(EnumType.STRING)
    private BookingChannel channel = BookingChannel.STAFF;

    @Column(name = "series_id")
    private Long seriesId;

    @Column(name = "end_reason")
    private String endReason = "";

    @Column(name = "booked_at")
    private Instant bookedAt;

    private String source = "";

    @Column(name = "source_key")
    private String sourceKey = "";

    private String needs = "";

    @Column(name = "request_id")
    private String requestId;

    @Version
    private long version;

    protected Appointment() {}

    /** A new appointment, known by its two codes. */
    public Appointment(Expected expected, KeptCodes codes) {
        this.siteId = expected.siteId();
        this.motifId = expected.motifId();
        this.agentId = expected.agentId();
        this.startsAt = expected.startsAt();
        this.minutes = expected.minutes();
        this.language = expected.language();
        this.status = AppointmentStatus.BOOKED;
        renewCodes(codes);
    }

    /** Was booked by this way at that moment. */
    public Appointment booked(BookingChannel channel, Instant bookedAt) {
        this.channel = channel;
        this.bookedAt = bookedAt;
        return this;
    }

    /** Was booked by this request, which no other appointment of the site has. */
    public Appointment by(UUID requestId) {
        this.requestId = requestId == null ? null : requestId.toString();
        return this;
    }

    /** Is for somebody who says this much of themselves. */
    public Appointment attend(Attendee attendee) {
        this.callName = attendee.callName();
        this.phone = attendee.contact().phone();
        this.email = attendee.contact().email();
        this.language = attendee.language();
        return this;
    }

    /** Is for somebody who told that they need this, as the reception writes it. */
    public void need(String needs) {
        this.needs = needs;
    }

    /** Nobody is to be told anything any more. */
    public void forgetContact() {
        this.phone = null;
        this.email = null;
    }

    /** Has taken time of the agenda; or none any more, when there is no block. */
    public Appointment take(TimeTaken taken) {
        this.blockId = taken.blockId();
        this.seat = taken.seat();
        this.roomId = taken.roomId();
        this.offerId = taken.offerId();
        return this;
    }

    /** Keeps no time of the agenda any more; where it was to be stays written. */
    public void release() {
        this.blockId = null;
        this.seat = null;
    }

    /** Was put between others by an agent, whatever was there. */
    public Appointment squeezedIn() {
        this.squeezed = true;
        return this;
    }

    /** Is at another time, with whom and in which room its time says. */
    public Appointment move(Instant startsAt, int minutes, Long agentId, TimeTaken taken) {
        this.startsAt = startsAt;
        this.minutes = minutes;
        this.agentId = agentId;
        this.squeezed = false;
        return take(taken);
    }

    /** Is what its source says from now on; the caller takes its time of the agenda anew. */
    public Appointment describe(Expected expected) {
        this.motifId = expected.motifId();
        this.agentId = expected.agentId();
        this.startsAt = expected.startsAt();
        this.minutes = expected.minutes();
        return this;
    }

    /** Belongs to a series of appointments. */
    public Appointment ofSeries(long seriesId) {
        this.seriesId = seriesId;
        return this;
    }

    /** Came from a partner's calendar or a file, where it has this key. */
    public Appointment from(String source, String sourceKey) {
        this.source = source;
        this.sourceKey = sourceKey;
        return this;
    }

    /** Waits for a place of a workshop. */
    public Appointment listed() {
        this.status = AppointmentStatus.LISTED;
        return this;
    }

    /** A place of the workshop became free, and is theirs. */
    public void promote(TimeTaken taken) {
        moveTo(AppointmentStatus.BOOKED);
        take(taken);
    }

    /** They did not come, and said why. */
    public void excuse(String reason) {
        moveTo(AppointmentStatus.EXCUSED);
        this.endReason = reason;
    }

    /** It will not take place, for this reason, which may be empty. */
    public void cancel(String reason) {
        this.endReason = reason;
        cancel();
    }

    /** The visitor is here. */
    public void checkIn() {
        moveTo(AppointmentStatus.CHECKED_IN);
    }

    /** The visitor was received. */
    public void serve() {
        moveTo(AppointmentStatus.SERVED);
    }

    /** The visitor did not come, or not when called. */
    public void noShow() {
        moveTo(AppointmentStatus.NO_SHOW);
    }

    /** It will not take place. */
    public void cancel() {
        moveTo(AppointmentStatus.CANCELLED);
    }

    /** The visitor is expected again: they left before being called, or come after all. */
    public void reopen() {
        moveTo(AppointmentStatus.BOOKED);
    }

    /** Goes where the visitor's ticket has gone; stays when it is there already, or at an end that a ticket cannot change. */
    public void follow(AppointmentStatus ticketSays) {
        if (status.next().contains(ticketSays)) {
            moveTo(ticketSays);
        }
    }

    /** Replaces both codes, because they were lost or seen; the old ones open nothing any more. */
    public final void renewCodes(KeptCodes codes) {
        this.codeDigest = codes.typedDigest();
        this.secretDigest = codes.scannedDigest();
        this.codesSealed = codes.sealed();
        this.codeKey = codes.keyId();
    }

    private void moveTo(AppointmentStatus next) {
        if (!status.next().contains(next)) {
            throw new IllegalStateException("Appointment " + id + " cannot go from " + status + " to " + next);
        }
        this.status = next;
    }

    /** What the reception needs to know of it. */
    public AppointmentFacts facts() {
        return new AppointmentFacts(id, siteId, motifId, agentId, startsAt, minutes, status, language, needs);
    }

    /** What staff need to know of it. */
    public AgendaEntry entry() {
        return new AgendaEntry(
                facts(),
                roomId,
                offerId,
                seat,
                callName,
                contact(),
                channel,
                seriesId,
                endReason,
                !source.isEmpty(),
                squeezed);
    }

    /** How its visitor wishes to be told. */
    public Contact contact() {
        return new Contact(phone, email);
    }

    /** The block of time that it has, or null. */
    public Long blockId() {
        return blockId;
    }

    /** The offer that it was booked in, or null. */
    public Long offerId() {
        return offerId;
    }

    /** Its letter to whoever has it; the codes are empty when they are kept under another key. */
    public AppointmentLetter letter(CodeKey key, Function<QrToken, String> address) {
        Optional<PlainCodes> plain = key.open(codes());
        return new AppointmentLetter(
                facts(),
                contact(),
                callName,
                plain.map(codes -> new AppointmentCode(codes.code()).shown()),
                plain.map(PlainCodes::secret)
                        .filter(secret -> !secret.isEmpty())
                        .map(QrToken::new)
                        .map(address));
    }

    /** Identifier, once stored. */
    public Long id() {
        return id;
    }

    /** Which site. */
    public long siteId() {
        return siteId;
    }

    /** For which motif. */
    public long motifId() {
        return motifId;
    }

    /** With whom, or null for anybody. */
    public Long agentId() {
        return agentId;
    }

    /** When. */
    public Instant startsAt() {
        return startsAt;
    }

    /** Where it is in its life. */
    public AppointmentStatus status() {
        return status;
    }

    /** How long it is meant to take, in minutes. */
    public int minutes() {
        return minutes;
    }

    /** In which language, or null when unknown. */
    public String language() {
        return language;
    }

    /** The code that the visitor types, for the demonstration, which tells it to whoever tries; empty under another key. */
    public Optional<AppointmentCode> code(CodeKey key) {
        return key.open(codes()).map(plain -> new AppointmentCode(plain.code()));
    }

    /** Its codes, as the database keeps them. */
    KeptCodes codes() {
        return new KeptCodes(codeDigest, secretDigest, codesSealed, codeKey);
    }
}
