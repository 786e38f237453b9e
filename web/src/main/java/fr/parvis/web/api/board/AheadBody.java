package fr.parvis.web.api.board;

import java.time.Instant;
import java.util.List;

/**
 * The next hour of a site, as it was last reckoned.
 *
 * @param readAt the present it starts from, null while nothing was reckoned yet
 * @param overloads queues that will be too long, most visitors beyond the limit first
 * @param advice what would help, the best first
 * @param applied what stands of what was done today, the newest first
 */
public record AheadBody(
        Instant readAt, List<Queue> queues, List<Overload> overloads, List<Option> advice, List<Applied> applied) {

    /**
     * One queue.
     *
     * @param points how many will wait, every ten minutes
     */
    public record Queue(long motif, long meanSeconds, long ninetiethSeconds, List<Point> points) {}

    /** How many wait then: one chance in ten of fewer than low, one in ten of more than high. */
    public record Point(Instant at, double low, double middle, double high) {}

    /**
     * A queue that will be too long: as likely as not, two visitors or more will wait beyond the limit.
     *
     * @param at when the second of them passes it
     * @param visitors mean number of them
     */
    public record Overload(long motif, Instant at, double visitors, long limitSeconds, long ninetiethSeconds) {}

    /**
     * Something that would help.
     *
     * @param remedy by which it is applied
     * @param sentence in French
     * @param motif the queue it helps most
     */
    public record Option(String remedy, String sentence, long motif, Effect before, Effect after) {}

    /** What visitors of the next hour get; {@code missed} is the share beyond their target, 0 to 1. */
    public record Effect(long meanSeconds, long ninetiethSeconds, double missed) {}

    /**
     * Something done today.
     *
     * @param agent the colleague called, null unless one is
     * @param confirmedAt null until the colleague answered
     */
    public record Applied(long id, String sentence, String by, Instant at, String agent, Instant confirmedAt) {}
}
