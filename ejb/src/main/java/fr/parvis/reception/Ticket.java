package fr.parvis.reception;

import fr.parvis.queueing.room.VisitorClass;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;

/**
 * One visit, from check-in to its end, as other contexts see and move it inside a running transaction that holds the day's lock. Its
 * life cycle is {@link TicketStatus}: each verb makes one arrow, or throws {@link IllegalStateException} where there is none, and returns
 * the event that happened, which the caller gives to {@code TicketJournal} or {@code OpenDay}. Identifiers are rows of the site.
 */
public interface Ticket {
    /** Identifier, once it has a row. */
    long id();

    /** Where the visitor came. */
    long siteId();

    /** The day whose number it has. */
    LocalDate day();

    /** The number as it is called. */
    TicketNumber number();

    /** The unguessable word of its page for the visitor. */
    String link();

    /** The request that made it. */
    UUID requestId();

    /** With or without appointment, or with a priority of the law. */
    VisitorClass visitorClass();

    /** The appointment it was checked in for; null without one. */
    Long appointmentId();

    /** When that appointment is; null without one. */
    Instant appointmentAt();

    /** Two-letter code; null when unknown, or forgotten after {@code RETENTION_NEEDS_DAYS}. */
    String language();

    /** What the visitor said to need; empty when unknown or forgotten. */
    Set<Need> needs();

    /** When the visitor came. */
    Instant arrivedAt();

    /** The instant from which the wait counted when the visitor came: the later one of arrival and appointment. */
    Instant firstReference();

    /** Whether a kiosk gave the number without network. */
    boolean issuedOffline();

    /** What the visitor comes for. */
    long motifId();

    /** Where the visitor is in the life cycle. */
    TicketStatus status();

    /** The counter that has the visitor, or had them last; null when none. */
    Long counterId();

    /** The agent for whom the visitor waits; null for anybody. */
    Long keptForAgentId();

    /** The counter for which the visitor waits; null for any. */
    Long keptForCounterId();

    /** The instant from which the wait counts. */
    Instant referenceAt();

    /** Not called before this instant; null when at once. */
    Instant notBefore();

    /** When the visitor was called first; null before. */
    Instant firstCalledAt();

    /** Since when the visitor is where they are. */
    Instant since();

    /** When the last thing happened to it. */
    Instant movedAt();

    /** How the visit ended; null before. */
    Outcome outcome();

    /** An agent's few words while the visitor is set aside; otherwise empty. */
    String note();

    /** Where it stands now, as its row says. */
    TicketRow row();

    /** Announces the visitor to a counter. */
    TicketEvent callTo(Staffed counter, Instant now);

    /** Announces a called visitor once more. */
    TicketEvent recall(Staffed counter, Instant now);

    /** The visitor has come to the counter. */
    TicketEvent start(Staffed counter, Instant now);

    /**
     * Sets the visitor aside.
     *
     * @param why a few words for colleagues, cut after 80 characters, never a name
     */
    TicketEvent hold(Staffed counter, String why, Instant now);

    /** Takes a visitor who was set aside, here or by a colleague. */
    TicketEvent resume(Staffed counter, Instant now);

    /** Sends the visitor to another queue, keeping the time they came. */
    TicketEvent transferToMotif(Staffed counter, long toMotifId, Instant now);

    /** Sends the visitor to one counter, keeping the time they came. */
    TicketEvent transferToCounter(Staffed counter, long toCounterId, Instant now);

    /** The visitor was called and did not come. */
    TicketEvent notPresented(Staffed counter, Instant now);

    /**
     * Puts a visitor who missed the call back in the queue.
     *
     * @param agentId who does it; null for the server
     * @param reference the chosen place: the instant from which the wait counts, clamped to [arrival, now]
     * @param notBefore not called again before this instant; null when at once
     */
    TicketEvent putBack(Long agentId, Instant reference, Instant notBefore, Instant now);

    /** Corrects a motif that was chosen wrongly, wherever the visitor stands now. */
    TicketEvent correctMotif(Long agentId, long toMotifId, Instant now);

    /** Ends the visit. */
    TicketEvent finish(Staffed counter, Outcome cameOf, Instant now);

    /** The visitor gives up the place, or the day ends. */
    TicketEvent leave(boolean byVisitor, Instant now);

    /** The counter was left: a called visitor waits again with their place, one being served is set aside for colleagues. */
    TicketEvent release(Instant now);

    /**
     * Whether it belongs to a day of reception: issued on it, or still there when it began (kept over midnight, or at a counter then)
     * and not over but for a missed call. The number of any other visit may be another visitor's by now.
     */
    boolean within(LocalDate today, ZoneId zone);
}
