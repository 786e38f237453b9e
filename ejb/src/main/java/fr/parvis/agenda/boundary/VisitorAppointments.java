package fr.parvis.agenda.boundary;

import fr.parvis.agenda.AppointmentBook;
import fr.parvis.agenda.AppointmentFacts;
import fr.parvis.agenda.AppointmentStatus;
import fr.parvis.agenda.Attendee;
import fr.parvis.agenda.BookingAnswer;
import fr.parvis.agenda.BookingChannel;
import fr.parvis.agenda.BookingWish;
import fr.parvis.agenda.CodeKeys;
import fr.parvis.agenda.VisitorTime;
import fr.parvis.agenda.boundary.MoveOutcome.What;
import fr.parvis.agenda.control.AgendaReader;
import fr.parvis.agenda.control.BookingChanges;
import fr.parvis.agenda.control.Bookings;
import fr.parvis.agenda.control.FreeTimes;
import fr.parvis.agenda.control.VisitorTimes;
import fr.parvis.agenda.entity.Appointment;
import fr.parvis.agenda.entity.Offer;
import fr.parvis.audit.Actor;
import fr.parvis.audit.AuditTrail;
import fr.parvis.shared.once.Once;
import fr.parvis.shared.once.Request;
import fr.parvis.site.SiteCatalogue;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Whoever has the link of an appointment is taken for its visitor: they see it, move it, cancel it. A typed code is no link: it is short
 * enough to be guessed, and opens nothing here.
 */
@Stateless
@PermitAll
public class VisitorAppointments {
    @PersistenceContext(unitName = "parvis")
    private EntityManager entities;

    @Inject
    private AppointmentBook book;

    @Inject
    private CodeKeys keys;

    @Inject
    private AgendaReader agenda;

    @Inject
    private FreeTimes free;

    @Inject
    private VisitorTimes times;

    @Inject
    private Bookings bookings;

    @Inject
    private BookingChanges changes;

    @Inject
    private SiteCatalogue catalogue;

    @Inject
    private Once once;

    @Inject
    private AuditTrail audit;

    @EJB
    private CallerBounds bounds;

    @Inject
    private Clock clock;

    /** The appointment of a link; empty when it is none of this installation, or forgotten. */
    public Optional<VisitorAppointment> see(String link) {
        return find(link).map(facts -> view(entities.find(Appointment.class, facts.id()), link));
    }

    /** The appointment that was booked a moment ago. */
    public VisitorAppointment see(long appointmentId, String link) {
        return view(entities.find(Appointment.class, appointmentId), link);
    }

    /** Every time to which it could be moved; none when it cannot be. */
    public List<VisitorTime> times(String link) {
        return find(link)
                .filter(this::isChangeable)
                .map(facts -> times.all(catalogue.site(facts.siteId()), facts.motifId()))
                .orElse(List.of());
    }

    /** Those of one day at its site. */
    public List<VisitorTime> times(String link, LocalDate day) {
        return find(link)
                .filter(this::isChangeable)
                .map(facts -> times.on(catalogue.site(facts.siteId()), facts.motifId(), day))
                .orElse(List.of());
    }

    /**
     * Moves it; the old time is kept until the new one is theirs. Once per request.
     *
     * @return empty for an unknown link
     */
    public Optional<VisitorAnswer> move(String link, UUID requestId, Instant startsAt, Long offerId) {
        return find(link).map(facts -> {
            Appointment appointment = book.forUpdate(facts.id());
            Optional<Instant> waits = appointment.startsAt().equals(startsAt) ? Optional.empty() : bounds.waitsToBook();
            if (waits.isPresent()) {
                return new VisitorAnswer.TooOften(waits.get());
            }
            MoveOutcome outcome = once.underLock(
                    new Request(facts.siteId(), requestId, "appointment-moved"),
                    MoveOutcome.FORM,
                    () -> moved(appointment, startsAt, offerId));
            return answer(outcome, appointment, wish(appointment, startsAt, offerId));
        });
    }

    /**
     * Cancels it and gives its time to others. Again is the same as once.
     *
     * @return false when it is too late for that, empty for an unknown link
     */
    public Optional<Boolean> cancel(String link) {
        return find(link).map(facts -> {
            Appointment appointment = book.forUpdate(facts.id());
            if (appointment.status() == AppointmentStatus.CANCELLED) {
                return true;
            }
            if (!isChangeable(appointment.facts()) || !changes.cancel(appointment, "")) {
                return false;
            }
            audit.record(facts.siteId(), Actor.visitor(), "appointment-cancelled", facts.id(), "");
            return true;
        });
    }

    private MoveOutcome moved(Appointment appointment, Instant startsAt, Long offerId) {
        if (!isChangeable(appointment.facts())) {
            return MoveOutcome.of(What.TOO_LATE);
        }
        Instant before = appointment.startsAt();
        BookingAnswer answer = changes.move(appointment, wish(appointment, startsAt, offerId));
        if (answer instanceof BookingAnswer.Taken) {
            return MoveOutcome.of(What.TAKEN);
        }
        if (answer instanceof BookingAnswer.TooLate) {
            return MoveOutcome.of(What.TOO_LATE);
        }
        if (!before.equals(appointment.startsAt())) {
            audit.record(appointment.siteId(), Actor.visitor(), "appointment-moved", appointment.id(), "");
            bounds.booked();
        }
        return MoveOutcome.of(What.MOVED);
    }

    private VisitorAnswer answer(MoveOutcome outcome, Appointment appointment, BookingWish wish) {
        return switch (outcome.what()) {
            case TAKEN ->
                new VisitorAnswer.Taken(
                        times.told(catalogue.site(wish.siteId()), free.nearest(wish, agenda.booking(wish.motifId()))));
            case TOO_LATE -> new VisitorAnswer.TooLate();
            case MOVED -> new VisitorAnswer.Done(book.codes(appointment), true);
        };
    }

    private static BookingWish wish(Appointment appointment, Instant startsAt, Long offerId) {
        return new BookingWish(
                null,
                appointment.siteId(),
                appointment.motifId(),
                startsAt,
                offerId,
                null,
                Attendee.UNNAMED,
                BookingChannel.PHONE);
    }

    private VisitorAppointment view(Appointment appointment, String link) {
        AppointmentFacts facts = appointment.facts();
        boolean listed = facts.status() == AppointmentStatus.LISTED && appointment.blockId() != null;
        return new VisitorAppointment(
                facts,
                Stream.concat(Stream.of(keys.current()), keys.before().stream())
                        .flatMap(key -> appointment.code(key).stream())
                        .map(code -> code.shown())
                        .findFirst(),
                link.strip().toUpperCase(Locale.ROOT),
                Optional.ofNullable(appointment.offerId())
                        .map(id -> entities.find(Offer.class, id))
                        .map(Offer::sheet)
                        .filter(sheet -> sheet.workshop())
                        .map(sheet -> new VisitorAppointment.Workshop(sheet.title()))
                        .orElse(null),
                listed ? bookings.placeInList(appointment) : 0,
                changeUntil(facts),
                isChangeable(facts),
                agenda.booking(facts.motifId()).online());
    }

    private boolean isChangeable(AppointmentFacts facts) {
        boolean open = facts.status() == AppointmentStatus.BOOKED || facts.status() == AppointmentStatus.LISTED;
        return open && !clock.instant().isAfter(changeUntil(facts));
    }

    /** A place on a waiting list is given back at any time before it would begin. */
    private Instant changeUntil(AppointmentFacts facts) {
        return facts.status() == AppointmentStatus.LISTED
                ? facts.startsAt()
                : facts.startsAt()
                        .minus(Duration.ofHours(agenda.rules(facts.siteId()).changeHours()));
    }

    private Optional<AppointmentFacts> find(String link) {
        return book.ofLink(link);
    }
}
