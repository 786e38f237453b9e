package fr.parvis.web.api.kiosk;

import fr.parvis.agenda.Slot;
import java.time.Instant;
import java.util.List;

/**
 * Free times, the earliest first; with whom and where is not a kiosk's to say.
 *
 * @param slots at most as many as a screen can turn through
 */
public record SlotsBody(List<Time> slots) {
    public SlotsBody {
        slots = List.copyOf(slots);
    }

    /**
     * A time that can be booked.
     *
     * @param startsAt when
     * @param minutes for how long
     */
    public record Time(Instant startsAt, int minutes) {}

    /** Equal times of several agents are one choice. */
    static SlotsBody of(List<Slot> free, int most) {
        return new SlotsBody(free.stream()
                .map(slot -> new Time(slot.startsAt(), slot.minutes()))
                .distinct()
                .limit(most)
                .toList());
    }
}
