package fr.parvis.display.boundary;

import fr.parvis.reception.boundary.WaitingRow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The reception as it stands, read in one go for staff.
 *
 * @param sequence the site's last change when this was read
 * @param longest the longest wait of those who wait now, null when nobody waits
 * @param queues one row a motif, in the order of the site
 * @param counters one card a counter, in the order of the room
 * @param held visitors set aside, the longest first
 * @param alerts what asks for somebody, the most pressing first
 */
public record BoardView(
        Instant readAt,
        long sequence,
        int waiting,
        int serving,
        Duration longest,
        List<QueueRow> queues,
        List<CounterCard> counters,
        List<WaitingRow> held,
        List<BoardAlert> alerts) {
    public BoardView {
        queues = List.copyOf(queues);
        counters = List.copyOf(counters);
        held = List.copyOf(held);
        alerts = List.copyOf(alerts);
    }

    /** How many counters have somebody. */
    public long open() {
        return counters.stream()
                .filter(card -> card.counter().agentId() != null)
                .count();
    }
}
