package fr.parvis.agenda.control;

import fr.parvis.agenda.AppointmentChanged.Kind;
import fr.parvis.agenda.AppointmentStatus;
import fr.parvis.agenda.BookingAnswer;
import fr.parvis.agenda.BookingWish;
import fr.parvis.agenda.MotifBooking;
import fr.parvis.agenda.entity.Appointment;
import fr.parvis.agenda.entity.TimeTaken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Moves and ends appointments of the agenda, whoever asks, inside the transaction of the asking boundary, which holds the appointment. */
@ApplicationScoped
public class BookingChanges {
    private static final Set<AppointmentStatus> MOVABLE =
            EnumSet.of(AppointmentStatus.BOOKED, AppointmentStatus.LISTED, AppointmentStatus.NO_SHOW);

    @PersistenceContext(unitName = "parvis")
    private EntityManager entities;

    @Inject
    private AgendaReader agenda;

    @Inject
    private FreeTimes times;

    @Inject
    private Placement placement;

    @Inject
    private Bookings bookings;

    @Inject
    private TimeBlocks blocks;

    @Inject
    private AgendaNews news;

    /**
     * Moves an appointment to another time. Its own time is free for that; when nobody is free, nothing changes.
     *
     * @param wish the new time, with whom; what else it says is not looked at
     */
    public BookingAnswer move(Appointment appointment, BookingWish wish) {
        if (!MOVABLE.contains(appointment.status())) {
            return new BookingAnswer.TooLate();
        }
        if (isThere(appointment, wish)) {
            return bookings.standing(appointment);
        }
        MotifBooking motif = agenda.booking(appointment.motifId());
        Long before = appointment.blockId();
        if (placement.place(appointment, wish, motif).isEmpty()) {
            return new BookingAnswer.Taken(wish.startsAt(), times.nearest(wish, motif));
        }
        if (appointment.status() == AppointmentStatus.NO_SHOW) {
            appointment.reopen();
        }
        entities.flush();
        if (before != null && !before.equals(appointment.blockId())) {
            giveBack(before);
        }
        news.tell(appointment, Kind.MOVED);
        return bookings.standing(appointment);
    }

    private static boolean isThere(Appointment appointment, BookingWish wish) {
        return appointment.status() != AppointmentStatus.NO_SHOW
                && appointment.startsAt().equals(wish.startsAt())
                && (wish.agentId() == null || wish.agentId().equals(appointment.agentId()));
    }

    /** Cancels an appointment and gives its time back; again is the same as once; false when it is too late for that. */
    public boolean cancel(Appointment appointment, String reason) {
        if (appointment.status() == AppointmentStatus.CANCELLED) {
            return true;
        }
        if (!appointment.status().next().contains(AppointmentStatus.CANCELLED)) {
            return false;
        }
        appointment.cancel(reason);
        release(appointment);
        news.tell(appointment, Kind.CANCELLED);
        return true;
    }

    /** Notes that somebody did not come and said so; their time is free again; false when it is too late for that. */
    public boolean excuse(Appointment appointment, String reason) {
        if (appointment.status() == AppointmentStatus.EXCUSED) {
            return true;
        }
        if (!appointment.status().next().contains(AppointmentStatus.EXCUSED)) {
            return false;
        }
        appointment.excuse(reason);
        release(appointment);
        news.hint(appointment.siteId());
        return true;
    }

    private void release(Appointment appointment) {
        Long block = appointment.blockId();
        appointment.release();
        if (block != null) {
            giveBack(block);
        }
    }

    /** Gives a free place of a workshop to whoever waits for one, in the order in which they came; or the whole block back. */
    private void giveBack(long blockId) {
        entities.flush();
        for (Appointment next : waitingFor(blockId)) {
            Optional<Integer> seat = blocks.freeSeat(blockId);
            if (seat.isEmpty()) {
                return;
            }
            next.promote(new TimeTaken(
                    blockId, seat.get(), next.offerId(), next.entry().roomId()));
            entities.flush();
            news.tell(next, Kind.PROMOTED);
        }
        blocks.release(blockId);
    }

    private List<Appointment> waitingFor(long blockId) {
        return entities.createQuery(
                        "select a from Appointment a where a.blockId = :block and a.seat is null"
                                + " and a.status = fr.parvis.agenda.AppointmentStatus.LISTED order by a.id",
                        Appointment.class)
                .setParameter("block", blockId)
                .getResultList();
    }
}
