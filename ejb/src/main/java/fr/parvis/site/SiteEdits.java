package fr.parvis.site;

import fr.parvis.audit.Actor;
import fr.parvis.audit.AuditTrail;
import fr.parvis.shared.SiteChanged;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** Tells what follows from an edit of a site: the trail keeps it, the memory forgets, the screens read again. */
@Dependent
public class SiteEdits {
    /** Sequence number of a hint that comes from no reception day: only the configuration moved. */
    private static final long NO_SEQUENCE = 0;

    @Inject
    private AuditTrail audit;

    @Inject
    private Event<Edited> edits;

    @Inject
    private Event<SiteChanged> changes;

    /** Records who edited what of a site (the subject: site, motif, counter or zone), and tells once it is committed. */
    public void tell(long siteId, Actor actor, String action, long subjectId) {
        tell(siteId, actor, action, subjectId, "");
    }

    /** The same, with what was changed, as {@link fr.parvis.audit.Changes} writes it. */
    public void tell(long siteId, Actor actor, String action, long subjectId, String changed) {
        audit.recordChange(siteId, actor, action, subjectId, changed);
        edits.fire(new Edited(siteId));
        changes.fire(new SiteChanged(siteId, NO_SEQUENCE));
    }

    /**
     * The configuration of a site has changed: what is remembered of it here is to be forgotten.
     *
     * @param siteId which site
     */
    public record Edited(long siteId) {}
}
