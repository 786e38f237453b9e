package fr.parvis.kiosk.print;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers what was wanted on paper and what was sent to the printer, so that a double tap, a retry or a crash never prints
 * a ticket twice, and never forgets one.
 *
 * <p>Once {@link #sending} has returned, the ticket is never sent again, not even when the program dies before
 * {@link #ended}: the visitor then reads the number on the screen (ADR 0041). One that is only {@link #waiting} may be.
 */
public interface PrintJournal {

    /** What an earlier try became; {@code NO_PRINTER} when it began and nobody knows its end; empty when it never began. */
    Optional<PrintOutcome> answerTo(UUID requestId);

    /** The ticket is wanted; nothing was sent. Returns only when this survives a crash. */
    default void waiting(UUID requestId) {}

    /** The first byte is about to be sent. Returns only when this survives a crash. */
    void sending(UUID requestId);

    /** The try is over. */
    void ended(UUID requestId, PrintOutcome outcome);

    /** Nobody waits for the ticket any more, and nothing was sent. */
    default void givenUp(UUID requestId) {}

    /** What had begun when an earlier program was killed: nobody knows whether it is on paper. */
    default Set<UUID> unsure() {
        return Set.of();
    }

    /** What was wanted and had not begun when an earlier program was killed: certainly not on paper, the oldest first. */
    default Set<UUID> unbegun() {
        return Set.of();
    }

    /** Remembers as long as the program runs. */
    static PrintJournal inMemory() {
        Map<UUID, PrintOutcome> known = new ConcurrentHashMap<>();
        return new PrintJournal() {
            @Override
            public Optional<PrintOutcome> answerTo(UUID requestId) {
                return Optional.ofNullable(known.get(requestId));
            }

            @Override
            public void sending(UUID requestId) {
                known.put(requestId, PrintOutcome.NO_PRINTER);
            }

            @Override
            public void ended(UUID requestId, PrintOutcome outcome) {
                known.put(requestId, outcome);
            }
        };
    }
}
