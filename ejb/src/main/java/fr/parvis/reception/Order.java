package fr.parvis.reception;

import java.util.UUID;

/**
 * Something that changes a site's day, done in turn with others ({@link DayTurns}). It may be done again from the start, because the day
 * was not as the server knew it: until it has been written nothing has happened, so it touches the {@link OpenDay} and nothing else.
 *
 * @param <T> what came of it
 */
public interface Order<T> {
    /** One per intention: however often it comes, it is done once. */
    UUID requestId();

    /** Whether the request's answer is kept ({@link OpenDay#answer}); else it is a ticket's, found by the ticket. */
    boolean keepsAnswer();

    /** Does it. */
    T act(OpenDay day);

    /**
     * What came of it when it was done before.
     *
     * @param answer as it was kept; empty for a ticket's
     */
    T again(String answer);
}
