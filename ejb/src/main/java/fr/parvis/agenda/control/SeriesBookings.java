package fr.parvis.agenda.control;

import fr.parvis.agenda.AppointmentStatus;
import fr.parvis.agenda.Attendee;
import fr.parvis.agenda.BookingAnswer;
import fr.parvis.agenda.BookingChannel;
import fr.parvis.agenda.BookingWish;
import fr.parvis.agenda.SeriesDate;
import fr.parvis.agenda.SeriesWish;
import fr.parvis.agenda.entity.Appointment;
import fr.parvis.shared.once.Once;
import fr.parvis.shared.once.Request;
import fr.parvis.site.SiteCatalogue;
import fr.parvis.site.SiteFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Appointments that repeat at the same hour of the site, whatever the clocks do meanwhile. Each date is booked by itself, and one that is
 * taken or closed is told with the nearest free times and leaves the others alone. A series is known by its first appointment.
 */
@ApplicationScoped
public class SeriesBookings {
    @PersistenceContext(unitName = "parvis")
    private EntityManager entities;

    @Inject
    private AgendaReader agenda;

    @Inject
    private FreeTimes times;

    @Inject
    private Bookings bookings;

    @Inject
    private BookingChanges changes;

    @Inject
    private SiteCatalogue sites;

    @Inject
    private Once once;

    /** Books each date of a series that is free, once per request: what was taken the first time is not tried again. */
    public List<SeriesDate> book(SeriesWish series) {
        BookingWish first = series.first();
        once.inTurn(new Request(first.siteId(), first.requestId(), "series"));
        boolean again = isThere(series);
        SiteFacts site = sites.site(first.siteId());
        List<SeriesDate> dates = new ArrayList<>();
        Long seriesId = null;
        for (int number = 0; number < series.times(); number++) {
            BookingWish wish = nth(series, site, number);
            SeriesDate date = date(site, wish, again);
            dates.add(date);
            if (!again && date.isBooked()) {
                Appointment booked = entities.find(Appointment.class, idOf(date.answer()));
                seriesId = seriesId == null ? booked.id() : seriesId;
                booked.ofSeries(seriesId);
            }
        }
        return dates;
    }

    private SeriesDate date(SiteFacts site, BookingWish wish, boolean again) {
        LocalDate day = site.dayOf(wish.startsAt());
        boolean closed = agenda.closedDays(site, day, day).contains(day);
        if (closed || (again && !isThere(wish))) {
            return new SeriesDate(wish.startsAt(), closed, taken(wish));
        }
        return new SeriesDate(wish.startsAt(), false, bookings.book(wish));
    }

    private BookingAnswer taken(BookingWish wish) {
        return new BookingAnswer.Taken(wish.startsAt(), times.nearest(wish, agenda.booking(wish.motifId())));
    }

    /** The wish of a date; the offer is left open, since the same hour may lie in another one then. */
    private static BookingWish nth(SeriesWish series, SiteFacts site, int number) {
        BookingWish first = series.first();
        Instant startsAt = first.startsAt()
                .atZone(site.zone())
                .plusWeeks((long) number * series.everyWeeks())
                .toInstant();
        return new BookingWish(
                requestOf(first.requestId(), number),
                first.siteId(),
                first.motifId(),
                startsAt,
                number == 0 ? first.offerId() : null,
                first.agentId(),
                first.attendee(),
                first.channel());
    }

    private static UUID requestOf(UUID series, int number) {
        return number == 0
                ? series
                : UUID.nameUUIDFromBytes((series + " " + number).getBytes(StandardCharsets.US_ASCII));
    }

    private boolean isThere(SeriesWish series) {
        BookingWish first = series.first();
        List<String> requests = IntStream.range(0, series.times())
                .mapToObj(number -> requestOf(first.requestId(), number).toString())
                .toList();
        return count(first.siteId(), requests) > 0;
    }

    private boolean isThere(BookingWish wish) {
        return count(wish.siteId(), List.of(wish.requestId().toString())) > 0;
    }

    private long count(long siteId, List<String> requests) {
        return entities.createQuery(
                        "select count(a) from Appointment a where a.siteId = :site and a.requestId in :requests",
                        Long.class)
                .setParameter("site", siteId)
                .setParameter("requests", requests)
                .getSingleResult();
    }

    private static long idOf(BookingAnswer answer) {
        return answer instanceof BookingAnswer.Booked booked
                ? booked.appointment().id()
                : ((BookingAnswer.Listed) answer).appointment().id();
    }

    /**
     * Moves an appointment of a series and all that follow it by the same number of days, to the same hour.
     *
     * @param startsAt where the first of them goes
     * @param agentId with whom, or null for whoever is free
     * @return what became of each, by time
     */
    public List<SeriesDate> move(Appointment from, Instant startsAt, Long agentId) {
        SiteFacts site = sites.site(from.siteId());
        LocalDateTime before = LocalDateTime.ofInstant(from.startsAt(), site.zone());
        Duration shift = Duration.between(before, LocalDateTime.ofInstant(startsAt, site.zone()));
        List<Appointment> all = new ArrayList<>(following(from));
        if (!shift.isNegative()) {
            // The last one first: each leaves its time before another comes there.
            all.sort(Comparator.comparing(Appointment::startsAt).reversed());
        }
        return all.stream()
                .map(one -> moved(site, one, shift, agentId))
                .sorted(Comparator.comparing(SeriesDate::startsAt))
                .toList();
    }

    private SeriesDate moved(SiteFacts site, Appointment one, Duration shift, Long agentId) {
        Instant to = LocalDateTime.ofInstant(one.startsAt(), site.zone())
                .plus(shift)
                .atZone(site.zone())
                .toInstant();
        LocalDate day = site.dayOf(to);
        BookingWish wish = new BookingWish(
                null, one.siteId(), one.motifId(), to, null, agentId, Attendee.UNNAMED, BookingChannel.STAFF);
        return new SeriesDate(to, agenda.closedDays(site, day, day).contains(day), changes.move(one, wish));
    }

    /** Cancels an appointment of a series and all that follow it; those that were cancelled. */
    public List<Appointment> cancel(Appointment from, String reason) {
        return following(from).stream()
                .filter(one -> changes.cancel(one, reason))
                .toList();
    }

    private List<Appointment> following(Appointment from) {
        return from.entry().seriesId() == null
                ? List.of(from)
                : agenda.following(from.entry().seriesId(), from.startsAt()).stream()
                        .filter(one -> one.status().next().contains(AppointmentStatus.CANCELLED))
                        .toList();
    }
}
