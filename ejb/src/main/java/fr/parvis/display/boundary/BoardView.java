package fr.parvis.display.boundary;

import fr.parvis.reception.TicketStatus;
import fr.parvis.reception.WaitingRow;
import fr.parvis.reception.boundary.OpenHelpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * The reception as it stands, read in one go for staff.
 *
 * @param sequence the site's last change when this was read; the board is never older than it says
 * @param living everybody waiting, called, being served or set aside
 * @param queues one row a motif that is offered or that somebody waits for, in the order of the site
 * @param counters one card a counter, in the order of the room
 * @param help kiosks at which somebody waits for a person, the oldest first
 * @param alerts what asks for somebody, the most pressing first
 */
public record BoardView(
        Instant readAt,
        long sequence,
        List<WaitingRow> living,
        List<QueueRow> queues,
        List<CounterCard> counters,
        List<OpenHelpRequest> help,
        List<BoardAlert> alerts) {
    public BoardView {
        living = List.copyOf(living);
        queues = List.copyOf(queues);
        counters = List.copyOf(counters);
        help = List.copyOf(help);
        alerts = List.copyOf(alerts);
    }

    /** How many wait. */
    public int waiting() {
        return with(living, TicketStatus.WAITING).size();
    }

    /** How many are being served. */
    public int serving() {
        return with(living, TicketStatus.SERVING).size();
    }

    /** The longest wait of those who wait now, null when nobody waits. */
    public Duration longest() {
        return longest(with(living, TicketStatus.WAITING), readAt);
    }

    /** Visitors set aside, the longest first. */
    public List<WaitingRow> held() {
        return with(living, TicketStatus.ON_HOLD);
    }

    /** How many counters have somebody. */
    public long open() {
        return counters.stream()
                .filter(card -> card.counter().agentId() != null)
                .count();
    }

    static List<WaitingRow> with(List<WaitingRow> rows, TicketStatus status) {
        return rows.stream()
                .filter(row -> row.status() == status)
                .sorted(Comparator.comparing(WaitingRow::since))
                .toList();
    }

    static Duration longest(List<WaitingRow> waiting, Instant now) {
        return waiting.stream()
                .map(row -> row.waited(now))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
