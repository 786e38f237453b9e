package fr.parvis.reception.entity;

import fr.parvis.queueing.room.VisitorClass;
import fr.parvis.reception.Staffed;
import java.lang.reflect.Field;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/** Tickets for tests, as the reception issues them. */
final class Tickets {
    static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    static final Instant NINE = Instant.parse("2026-03-02T08:00:00Z");
    static final Staffed COUNTER = new Staffed(4, 40, 400);

    private Tickets() {}

    static StoredDay day() {
        return new StoredDay(1, DAY);
    }

    static StoredTicket waiting(StoredDay day) {
        return ticket(day, new Arrival(UUID.randomUUID(), 11, VisitorClass.WALK_IN, null, "fr", Set.of(), NINE));
    }

    static StoredTicket booked(StoredDay day, Instant startsAt) {
        Arrival.Booking booking = new Arrival.Booking(7, startsAt, null);
        return ticket(day, new Arrival(UUID.randomUUID(), 11, VisitorClass.APPOINTMENT, booking, "fr", Set.of(), NINE));
    }

    private static StoredTicket ticket(StoredDay day, Arrival arrival) {
        StoredTicket ticket = new StoredTicket(day, 'A', arrival);
        identify(ticket);
        return ticket;
    }

    /** What the sequence does in the database. */
    private static void identify(StoredTicket ticket) {
        try {
            Field id = IssuedTicket.class.getDeclaredField("id");
            id.setAccessible(true);
            id.set(ticket, (long) ticket.number().rank());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
