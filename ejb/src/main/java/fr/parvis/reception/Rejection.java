package fr.parvis.reception;

import fr.parvis.shared.input.Refused;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * Why a number that a visitor was told without network is not in the queue.
 *
 * @param requestId of the ticket or check-in that was refused
 * @param number as the visitor was told
 * @param issuedAt when they were told
 * @param reason key of the problem, such as {@code number-taken}
 * @param detail the number under which the visitor is known already, empty when there is none
 */
public record Rejection(
        UUID requestId, Kind kind, TicketNumber number, Instant issuedAt, String reason, String detail) {
    /** The reason of a number that is in the queue, but perhaps not on paper: begun, and nobody knows its end. */
    public static final String PAPER_UNSURE = "paper-unsure";

    /** The reason of a number that is in the queue and certainly not on paper: its visitor went before it was begun. */
    public static final String PAPER_MISSING = "paper-missing";

    /** The reason of a number that is in the queue and came on paper after its visitor had been told that it would not. */
    public static final String PAPER_LATE = "paper-late";

    private static final Set<String> ABOUT_PAPER = Set.of(PAPER_UNSURE, PAPER_MISSING, PAPER_LATE);

    private static final int LONGEST_DETAIL = 80;

    /** What the visitor had asked for. */
    public enum Kind {
        TICKET,
        CHECK_IN
    }

    /** Whether it is about a paper only: the number is in the queue. */
    public boolean aboutPaper() {
        return ABOUT_PAPER.contains(reason);
    }

    public Rejection {
        Objects.requireNonNull(requestId, "requestId");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(issuedAt, "issuedAt");
        if (reason == null || !reason.matches("[a-z-]{2,60}")) {
            throw new Refused("reason", Refused.Wanted.a("key"));
        }
        detail = detail == null ? "" : detail;
        if (detail.length() > LONGEST_DETAIL) {
            throw new IllegalArgumentException("A detail of " + detail.length() + " characters");
        }
    }
}
