package fr.parvis.agenda.control;

import fr.parvis.agenda.AppointmentStatus;
import fr.parvis.agenda.BookingWish;
import fr.parvis.agenda.MotifBooking;
import fr.parvis.agenda.Slot;
import fr.parvis.agenda.entity.Appointment;
import fr.parvis.agenda.entity.TimeTaken;
import fr.parvis.agenda.slot.Busy;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** Gives an appointment the time of a wish. */
@Dependent
public class Placement {
    @PersistenceContext(unitName = "parvis")
    private EntityManager entities;

    @Inject
    private FreeTimes times;

    @Inject
    private TimeBlocks blocks;

    /**
     * Takes one of the times that fit a wish, and writes it into the appointment. The block of one visitor that it has moves along; a
     * place in a workshop is still its own afterwards, and the caller gives it back.
     *
     * @return the slot that it has now; empty, and nothing changed, when nobody is free
     */
    Optional<Slot> place(Appointment appointment, BookingWish wish, MotifBooking motif) {
        Optional<Busy> own = blocks.ofOne(appointment.blockId());
        for (Slot slot : times.at(wish, motif, own)) {
            int places = placesOf(slot);
            Optional<TimeTaken> taken;
            if (places > 1) {
                taken = blocks.join(wish.siteId(), slot, places);
            } else if (own.isPresent()) {
                taken = blocks.move(appointment.blockId(), slot, motif.bufferMinutes());
            } else {
                taken = blocks.take(wish.siteId(), slot, motif.bufferMinutes());
            }
            if (taken.isPresent()) {
                appointment.move(slot.startsAt(), slot.minutes(), slot.agentId(), taken.get());
                if (taken.get().seat() == null) {
                    appointment.listed();
                } else if (appointment.status() == AppointmentStatus.LISTED) {
                    appointment.promote(taken.get());
                }
                return Optional.of(slot);
            }
        }
        return Optional.empty();
    }

    private int placesOf(Slot slot) {
        return ((Number) entities.createNativeQuery("select places from offer where id = ?1")
                        .setParameter(1, slot.offerId())
                        .getSingleResult())
                .intValue();
    }
}
