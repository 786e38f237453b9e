package fr.parvis.queueing.rule;

import fr.parvis.queueing.room.OpenCounter;
import fr.parvis.queueing.room.VisitorClass;
import fr.parvis.queueing.room.WaitingTicket;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Why a waiting visitor is not called yet, as staff may say it aloud.
 *
 * <p>The rule itself is asked whom the able counters would call now; the answer names what decides between that
 * visitor and the one who asks. It says of the other one only what any notice in the hall says: a longer wait, an
 * appointment, a priority, an earlier arrival. O(able counters × rule).
 *
 * @param cause what decides
 * @param elsewhere whether counters are open that cannot do what this visitor came for, so that later numbers pass
 *     there
 */
public record WhyNot(Cause cause, boolean elsewhere) {

    /** What decides, each with a sentence of its own. */
    public enum Cause {
        /** Next at a counter that can do it. */
        NEXT,
        /** No open counter can do it now. */
        NO_COUNTER,
        /** Kept for one agent, as asked or booked. */
        KEPT,
        /** Called a moment ago and not there: called again in a few minutes. */
        JUST_CALLED,
        /** The hour of the appointment has not come. */
        EARLY,
        /** Somebody has waited longer than anybody should. */
        LONGEST_WAIT,
        /** Somebody has an appointment now. */
        APPOINTMENT,
        /** Somebody passes by right. */
        PRIORITY,
        /** Somebody came before. */
        EARLIER,
        /** The order keeps everybody's wait short: shorter visits, rarer skills, a language spoken. */
        BALANCE
    }

    /**
     * Asks the rule why a ticket is not called yet.
     *
     * @return empty when that ticket does not wait
     */
    public static Optional<WhyNot> of(DeskSnapshot desk, long ticketId) {
        return desk.waiting().stream()
                .filter(ticket -> ticket.id() == ticketId)
                .findFirst()
                .map(ticket -> of(desk, ticket));
    }

    private static WhyNot of(DeskSnapshot desk, WaitingTicket ticket) {
        List<OpenCounter> able = desk.counters().stream()
                .filter(counter -> counter.motifIds().contains(ticket.motifId()))
                .toList();
        boolean elsewhere = able.size() < desk.counters().size();
        if (ticket.notBefore() != null && ticket.notBefore().isAfter(desk.now())) {
            return new WhyNot(Cause.JUST_CALLED, elsewhere);
        }
        if (able.isEmpty()) {
            return new WhyNot(Cause.NO_COUNTER, false);
        }
        List<OpenCounter> mine = able.stream()
                .filter(counter -> ticket.keptForAgentId() == null || counter.agentId() == ticket.keptForAgentId())
                .toList();
        List<OpenCounter> asked = mine.isEmpty() ? able : mine;
        Cause cause = asked.stream()
                .flatMap(counter -> cause(desk, counter, ticket))
                .min(Comparator.naturalOrder())
                .orElse(Cause.BALANCE);
        boolean kept = asked.size() < able.size() && cause != Cause.NEXT;
        return new WhyNot(kept ? Cause.KEPT : cause, elsewhere);
    }

    private static Stream<Cause> cause(DeskSnapshot desk, OpenCounter counter, WaitingTicket ticket) {
        return new CallRule().next(desk, counter.id()).map(choice -> cause(desk, choice, ticket)).stream();
    }

    private static Cause cause(DeskSnapshot desk, Choice choice, WaitingTicket ticket) {
        if (choice.ticketId() == ticket.id()) {
            return Cause.NEXT;
        }
        if (ticket.reference().isAfter(desk.now())) {
            return Cause.EARLY;
        }
        Reason reason = choice.reason();
        if (reason.winner().tier() == Tier.PAST_CEILING) {
            return Cause.LONGEST_WAIT;
        }
        boolean same = reason.visitorClass() == ticket.visitorClass();
        if (!same && reason.visitorClass() == VisitorClass.APPOINTMENT) {
            return Cause.APPOINTMENT;
        }
        if (!same && reason.visitorClass() == VisitorClass.PRIORITY) {
            return Cause.PRIORITY;
        }
        return reason.winner().arrival().isBefore(ticket.arrival()) ? Cause.EARLIER : Cause.BALANCE;
    }
}
