package fr.parvis.audit;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * One line of the trail as people read it.
 *
 * @param site name, null for the whole installation
 * @param actorName of an agent or device; null for visitors, the server and whoever is forgotten
 * @param action key of an {@link fr.parvis.audit.AuditAction}
 * @param subject name of the agent, device, motif or counter it was done to, the number of a ticket, or its identifier
 */
public record TrailLine(
        long id,
        Instant at,
        String site,
        ActorKind actorKind,
        Long actorId,
        String actorName,
        String action,
        String subject,
        String detail,
        List<Change> changes) {

    /** A field that was changed. */
    public record Change(String field, String before, String after) {}

    public static List<Change> read(String changes) {
        return Arrays.stream(changes.split("\n"))
                .map(line -> line.split("\t", -1))
                .filter(parts -> parts.length == 3)
                .map(parts -> new Change(parts[0], parts[1], parts[2]))
                .toList();
    }
}
