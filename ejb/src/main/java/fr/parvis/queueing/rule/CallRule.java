package fr.parvis.queueing.rule;

import fr.parvis.queueing.room.QueuedVisit;
import fr.parvis.queueing.room.RoomState;
import fr.parvis.queueing.room.WaitingTicket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whom this counter calls next: the one rule behind every "next" press, the replay, the forecast and the advice.
 *
 * <p>Stateless and deterministic: the same desk gives the same visitor, in whatever order it is told. A visitor is
 * always found when the counter may serve somebody; inside a motif and class nobody is overtaken (but for visitors
 * kept for another agent or not callable yet); beyond the ceiling the longest wait passes before everybody.
 *
 * <p>Worked example: 10:18, free counter able to do both motifs. A walk-in since 10:00 (target 20): r = 0.9, U = 0.9.
 * An appointment of 10:15 (target 10, W 2, h 1): r = 0.3, U = 2.6. Same mean service, same counters: the appointment
 * passes. At 10:30 both are late and keep little of their urgency (U = 0.2 × 4^0.3 = 0.30 and 0.2 × 1^0.3 = 0.20), so
 * that visitors who can still be served in time pass before them; at 10:46 the walk-in has waited more than 45
 * minutes and passes before everybody.
 */
public final class CallRule {

    /** The visitor that counter calls now and why; empty when it may serve nobody or is not on duty. */
    public Optional<Choice> next(DeskSnapshot desk, long counterId) {
        return order(desk, counterId, 1).stream().findFirst();
    }

    /**
     * The visitors that counter would call one after the other now, if it alone called and each was gone at once.
     *
     * @param most how many at most
     */
    public List<Choice> order(DeskSnapshot desk, long counterId, int most) {
        IndexedDesk layout = new IndexedDesk(desk);
        int counter = layout.counter(counterId);
        List<Choice> choices = new ArrayList<>();
        if (counter < 0) {
            return choices;
        }
        RoomState room = layout.room();
        ScoreOrder order = new ScoreOrder(desk.settings());
        long now = desk.now().toEpochMilli();
        Map<Long, WaitingTicket> tickets = new HashMap<>();
        desk.waiting().forEach(ticket -> tickets.put(ticket.id(), ticket));
        int winner = order.next(room, counter, now);
        while (winner != CallOrder.NOBODY) {
            int other = order.runnerUp(room, counter, now, winner);
            QueuedVisit called = room.at(winner);
            Reason.Side first = side(called, order.score(room, counter, now, called));
            Reason.Side second = other == CallOrder.NOBODY
                    ? null
                    : side(room.at(other), order.score(room, counter, now, room.at(other)));
            WaitingTicket ticket = tickets.get(called.id());
            choices.add(new Choice(called.id(), reason(desk, ticket, first, second, room.capable(called))));
            room.leave(winner);
            winner = choices.size() < most ? order.next(room, counter, now) : CallOrder.NOBODY;
        }
        return choices;
    }

    private static Reason reason(
            DeskSnapshot desk, WaitingTicket ticket, Reason.Side winner, Reason.Side runnerUp, int capable) {
        Instant passBefore = ticket.reference()
                .plus(desk.settings().of(ticket.visitorClass()).target());
        return new Reason(
                ticket.visitorClass(),
                winner,
                runnerUp,
                ticket.appointmentTime(),
                passBefore.isBefore(desk.now()) ? null : passBefore,
                capable);
    }

    private static Reason.Side side(QueuedVisit visit, VisitorScore score) {
        return new Reason.Side(
                visit.id(),
                Instant.ofEpochMilli(visit.arrival()),
                score.tier(),
                Duration.ofMillis(score.waited()),
                new Reason.Weights(score.urgency(), score.shortness(), score.scarcity(), score.language()));
    }
}
