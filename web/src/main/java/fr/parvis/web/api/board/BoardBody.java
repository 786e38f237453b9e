package fr.parvis.web.api.board;

import fr.parvis.web.api.desk.VisitorBody;
import fr.parvis.web.api.ticket.WaitBody;
import jakarta.json.bind.annotation.JsonbProperty;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * The live board of a site.
 *
 * @param sequence of the site's last change
 * @param visitors everybody waiting, called, being served or set aside, by the instant from which they wait
 * @param counters in the order of the room, staffed or not
 * @param help kiosks at which somebody waits for a person
 * @param motifs those offered or waited for: how many wait, how long the longest has waited, and the wait told to newcomers
 */
public record BoardBody(
        String site,
        Instant now,
        long sequence,
        boolean open,
        List<VisitorBody> visitors,
        List<Counter> counters,
        List<Help> help,
        List<Motif> motifs) {

    /**
     * A counter and what it is doing.
     *
     * @param state CLOSED when nobody sits there; then agent, ticket and times are null
     * @param inService false when it was taken out of service while somebody still sits there
     * @param why why its visitor was called, in one French sentence; empty when it has none
     */
    public record Counter(
            long id,
            String label,
            Long zone,
            String state,
            Long agent,
            String agentName,
            Instant idleSince,
            Instant pausedUntil,
            Instant lastSeenAt,
            Set<Long> motifs,
            boolean inService,
            Long ticket,
            String why) {}

    /** A visitor at a kiosk asks for a person. */
    public record Help(long id, long device, Instant askedAt) {}

    /**
     * A motif's queue.
     *
     * @param longestMinutes null when nobody waits
     * @param targetMinutes wanted longest wait
     */
    public record Motif(
            long id,
            String code,
            String label,
            int waiting,
            Integer longestMinutes,
            int targetMinutes,
            @JsonbProperty("wait") WaitBody expectedWait) {}
}
