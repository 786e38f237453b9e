package fr.parvis.agenda.control;

import fr.parvis.agenda.AppointmentBook;
import fr.parvis.agenda.AppointmentChanged.Kind;
import fr.parvis.agenda.AppointmentCode;
import fr.parvis.agenda.AppointmentStatus;
import fr.parvis.agenda.Attendee;
import fr.parvis.agenda.BookedAppointment;
import fr.parvis.agenda.BookingAnswer;
import fr.parvis.agenda.BookingChannel;
import fr.parvis.agenda.BookingWish;
import fr.parvis.agenda.Contact;
import fr.parvis.agenda.Expected;
import fr.parvis.agenda.KeptCodes;
import fr.parvis.agenda.MotifBooking;
import fr.parvis.agenda.QrToken;
import fr.parvis.agenda.Slot;
import fr.parvis.agenda.entity.Appointment;
import fr.parvis.agenda.entity.TimeTaken;
import fr.parvis.shared.once.Once;
import fr.parvis.shared.once.Request;
import fr.parvis.site.SiteCatalogue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Books appointments of the agenda, whoever asks, inside the transaction of the asking boundary. The database decides who was first
 * ({@link TimeBlocks}); a request that is delivered again gets the appointment that it made, with the same codes.
 */
@ApplicationScoped
public class Bookings {
    private static final SecureRandom RANDOM = new SecureRandom();

    @PersistenceContext(unitName = "parvis")
    private EntityManager entities;

    @Inject
    private Clock clock;

    @Inject
    private AgendaReader agenda;

    @Inject
    private FreeTimes times;

    @Inject
    private Placement placement;

    @Inject
    private TimeBlocks blocks;

    @Inject
    private AppointmentBook book;

    @Inject
    private SiteCatalogue sites;

    @Inject
    private Once once;

    @Inject
    private AgendaNews news;

    /** Books what somebody wishes, once per request; who comes second is told the nearest free times. */
    public BookingAnswer book(BookingWish wish) {
        once.inTurn(new Request(wish.siteId(), wish.requestId(), "booking"));
        return Once.unlessThere(() -> earlier(wish.siteId(), wish.requestId()), () -> fresh(wish));
    }

    /** What a request has booked already; a delivery of it that comes meanwhile waits for the end of this transaction. */
    public Optional<BookingAnswer> made(long siteId, UUID requestId) {
        once.inTurn(new Request(siteId, requestId, "booking"));
        return earlier(siteId, requestId);
    }

    private BookingAnswer fresh(BookingWish wish) {
        MotifBooking motif = agenda.booking(wish.motifId());
        if (wish.online() && !motif.online()) {
            return new BookingAnswer.Taken(wish.startsAt(), List.of());
        }
        if (wish.online() && tooMany(wish)) {
            return new BookingAnswer.TooMany();
        }
        Appointment appointment = appointment(
                new Expected(wish.siteId(), wish.motifId(), null, wish.startsAt(), motif.minutes(), null),
                wish.attendee(),
                wish.channel(),
                wish.requestId());
        return placement
                .place(appointment, wish, motif)
                .map(slot -> {
                    keep(appointment);
                    return told(appointment, slot);
                })
                .orElseGet(() -> new BookingAnswer.Taken(wish.startsAt(), times.nearest(wish, motif)));
    }

    /**
     * Books between others, whatever is there: an agent has decided so.
     *
     * @param expected with whom may be null when a room is given, and both may be when only the time counts
     */
    public BookingAnswer squeeze(Expected expected, Long roomId, Attendee attendee, UUID requestId) {
        once.inTurn(new Request(expected.siteId(), requestId, "booking"));
        return Once.unlessThere(() -> earlier(expected.siteId(), requestId), () -> {
            Appointment appointment = appointment(expected, attendee, BookingChannel.STAFF, requestId)
                    .squeezedIn()
                    .take(
                            expected.agentId() == null && roomId == null
                                    ? TimeTaken.NONE
                                    : blocks.squeeze(
                                            expected.siteId(),
                                            expected.agentId(),
                                            roomId,
                                            expected.startsAt(),
                                            expected.minutes()));
            keep(appointment);
            return told(appointment, slot(appointment));
        });
    }

    private Appointment appointment(Expected expected, Attendee attendee, BookingChannel channel, UUID requestId) {
        KeptCodes codes = book.kept(AppointmentCode.fresh(RANDOM), QrToken.fresh(RANDOM));
        return new Appointment(expected, codes)
                .booked(channel, clock.instant())
                .attend(attendee)
                .by(requestId);
    }

    private void keep(Appointment appointment) {
        entities.persist(appointment);
        entities.flush();
        news.tell(appointment, appointment.status() == AppointmentStatus.LISTED ? Kind.LISTED : Kind.BOOKED);
    }

    private Optional<BookingAnswer> earlier(long siteId, UUID requestId) {
        return entities.createQuery(
                        "select a from Appointment a where a.siteId = :site and a.requestId = :request",
                        Appointment.class)
                .setParameter("site", siteId)
                .setParameter("request", requestId.toString())
                .getResultStream()
                .findFirst()
                .map(made -> told(made, slot(made)));
    }

    /** What its visitor is answered about an appointment as it stands. */
    public BookingAnswer standing(Appointment appointment) {
        return told(appointment, slot(appointment));
    }

    private BookingAnswer told(Appointment appointment, Slot slot) {
        BookedAppointment booked = book.codes(appointment);
        return appointment.status() == AppointmentStatus.LISTED
                ? new BookingAnswer.Listed(booked, slot, placeInList(appointment))
                : new BookingAnswer.Booked(booked, slot);
    }

    private static Slot slot(Appointment made) {
        return new Slot(
                Objects.requireNonNullElse(made.offerId(), 0L),
                made.agentId(),
                made.entry().roomId(),
                made.startsAt(),
                made.minutes(),
                1);
    }

    /** How many are served before somebody on the waiting list of a workshop, and they themselves: 1 is the next. */
    public int placeInList(Appointment listed) {
        return entities.createQuery(
                        "select count(a) from Appointment a where a.blockId = :block and a.seat is null"
                                + " and a.id <= :id",
                        Long.class)
                .setParameter("block", listed.blockId())
                .setParameter("id", listed.id())
                .getSingleResult()
                .intValue();
    }

    /** Lets nobody else count what a telephone or e-mail has booked at a site until this transaction ends. */
    private void oneByOne(long siteId, String known) {
        entities.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(?1, ?2)) as text)")
                .setParameter(1, known)
                .setParameter(2, siteId)
                .getSingleResult();
    }

    /** Whether this telephone or e-mail has booked as often today as the site takes; others with it wait for the answer. */
    private boolean tooMany(BookingWish wish) {
        Contact contact = wish.attendee().contact();
        if (contact.isEmpty()) {
            return false;
        }
        String phone = Objects.requireNonNullElse(contact.phone(), "");
        String email = Objects.requireNonNullElse(contact.email(), "");
        Stream.of(phone, email.toLowerCase(Locale.ROOT))
                .filter(known -> !known.isEmpty())
                .sorted()
                .forEach(known -> oneByOne(wish.siteId(), known));
        var zone = sites.site(wish.siteId()).zone();
        Instant midnight =
                clock.instant().atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
        Number today = (Number) entities.createNativeQuery("select count(*) from appointment where site_id = ?1"
                        + " and booked_at >= ?2 and channel in ('PHONE', 'KIOSK')"
                        + " and (phone = ?3 or lower(email) = lower(?4))")
                .setParameter(1, wish.siteId())
                .setParameter(2, Timestamp.from(midnight))
                .setParameter(3, phone)
                .setParameter(4, email)
                .getSingleResult();
        return today.intValue() >= agenda.rules(wish.siteId()).bookingsADay();
    }
}
