package fr.parvis.audit;

import java.time.Instant;

/**
 * What somebody looks for in the trail; null means any.
 *
 * @param siteId at which site; lines of the whole installation belong to none
 * @param from first instant
 * @param to first instant that is not meant any more
 * @param who an agent or device by identifier, or a kind of somebody
 * @param part group of acts
 * @param action one act
 */
public record TrailFilter(Long siteId, Instant from, Instant to, Who who, AuditAction.Part part, AuditAction action) {

    /**
     * Who did it.
     *
     * @param kind {@code AGENT}, {@code DEVICE}, {@code VISITOR} or {@code SERVER}
     * @param id null for everybody of that kind
     */
    public record Who(fr.parvis.audit.ActorKind kind, Long id) {}
}
