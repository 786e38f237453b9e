package fr.parvis.web.api.desk;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * An agent's counter.
 *
 * @param state OPEN or PAUSED
 * @param pausedUntil null when not paused or when unknown
 * @param motifs identifiers of the motifs that it serves
 * @param inService false when the counter was taken out of service: its visitor is served to the end, nobody else is called
 * @param current the visitor at the counter, null when free
 * @param next whom "next" would call, null when nobody
 * @param queue who comes after, in the expected order, the next one first
 * @param later visitors for this counter who were just skipped and may be called again from their {@code notBefore} on
 * @param held visitors set aside, the longest first
 * @param can the actions that make sense now
 * @param now the server's time of this reading
 */
public record DeskBody(
        String site,
        Counter counter,
        String state,
        Instant pausedUntil,
        Set<Long> motifs,
        boolean inService,
        VisitorBody current,
        Next next,
        List<VisitorBody> queue,
        List<VisitorBody> later,
        List<VisitorBody> held,
        Set<String> can,
        Instant now) {

    /** The counter. */
    public record Counter(long id, String label) {}

    /**
     * Whom the rule would call.
     *
     *
     * @param why in the compact form of the rule, as in {@code appointment:600:120}
     */
    public record Next(VisitorBody visitor, String why) {}
}
