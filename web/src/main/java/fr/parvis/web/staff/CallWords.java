package fr.parvis.web.staff;

import fr.parvis.counter.CallReason;
import fr.parvis.counter.CallReason.ByAgent;
import fr.parvis.counter.CallReason.ByRule;
import fr.parvis.queueing.rule.Reason;
import fr.parvis.queueing.rule.Tier;
import fr.parvis.queueing.rule.WhyNot;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;

/** Says in one plain sentence why somebody was called, and what to answer to "why not me". */
@ApplicationScoped
public class CallWords {
    @Inject
    private Texts texts;

    /** Why somebody was called, for staff; empty for null, when nothing is known. */
    public String why(CallReason why, ZoneId zone) {
        if (why == null) {
            return "";
        }
        if (why instanceof ByAgent agent) {
            return texts.of("call.agent", agent.words());
        }
        Reason reason = ((ByRule) why).reason();
        String tail = tail(reason, zone);
        return switch (reason.visitorClass()) {
            case APPOINTMENT -> texts.of("call.APPOINTMENT", SiteTimes.hour(reason.appointmentTime(), zone), tail);
            case PRIORITY -> texts.of("call.PRIORITY", minutes(reason), tail);
            case WALK_IN -> texts.of("call.WALK_IN", minutes(reason), tail);
        };
    }

    private static long minutes(Reason reason) {
        return Math.max(0, reason.winner().waited().toMinutes());
    }

    private String tail(Reason reason, ZoneId zone) {
        if (reason.winner().tier() != Tier.DUE) {
            return texts.of("call.tail." + reason.winner().tier());
        }
        if (reason.capableCounters() == 1) {
            return texts.of("call.tail.ONLY_COUNTER");
        }
        return reason.passBefore() == null
                ? texts.of("call.tail.LATE")
                : texts.of("call.tail.BEFORE", SiteTimes.hour(reason.passBefore(), zone));
    }

    /** What staff may say aloud to a visitor who is not called yet. */
    public String whyNot(WhyNot why, Instant appointment, ZoneId zone) {
        String hour = appointment == null ? "" : SiteTimes.hour(appointment, zone);
        String said = texts.of("whyNot." + why.cause(), hour);
        return why.elsewhere() && said(why.cause()) ? said + " " + texts.of("whyNot.elsewhere") : said;
    }

    /** Whether it helps to say that other counters do other things. */
    private static boolean said(WhyNot.Cause cause) {
        return switch (cause) {
            case EARLIER, BALANCE, APPOINTMENT, PRIORITY, LONGEST_WAIT -> true;
            case NEXT, NO_COUNTER, KEPT, JUST_CALLED, EARLY -> false;
        };
    }
}
