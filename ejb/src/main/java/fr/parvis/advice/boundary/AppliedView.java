package fr.parvis.advice.boundary;

import fr.parvis.queueing.improve.advice.Remedy;
import java.time.Duration;
import java.time.Instant;

/**
 * Something done today about a queue.
 *
 * @param helpedMotifId the queue it was to help, null when it was not advised
 * @param before ninth decile of that queue's waits as forecast without it, null when it was not advised
 * @param after the same with it
 * @param agent who is called, null unless a colleague is
 * @param confirmedAt when the colleague said they come, null until then
 * @param by who did it
 */
public record AppliedView(
        long id,
        Remedy remedy,
        Long helpedMotifId,
        Duration before,
        Duration after,
        String agent,
        Instant confirmedAt,
        String by,
        Instant at) {}
