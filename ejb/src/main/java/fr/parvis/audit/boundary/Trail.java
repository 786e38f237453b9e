package fr.parvis.audit.boundary;

import fr.parvis.audit.Actor;
import fr.parvis.audit.AuditTrail;
import fr.parvis.audit.TrailFilter;
import fr.parvis.audit.TrailLine;
import fr.parvis.audit.control.TrailReader;
import fr.parvis.shared.Roles;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** Administrators and auditors read who did what; taking it away as a file is itself an act of the trail. */
@Stateless
@RolesAllowed({Roles.ADMINISTRATOR, Roles.AUDITOR})
public class Trail {
    /** Lines of a page. */
    public static final int PAGE = 50;

    /** Lines of a file at most; whoever wants more asks for a shorter period. */
    public static final int MOST_EXPORTED = 50_000;

    private static final int LAST_PAGE = 2000;

    @Resource
    private SessionContext context;

    @Inject
    private TrailReader reader;

    @Inject
    private AuditTrail audit;

    /**
     * One page, the newest lines first.
     *
     * @param page from 1
     */
    public Page page(TrailFilter filter, int page) {
        int shown = Math.min(Math.max(page, 1), LAST_PAGE);
        List<TrailLine> lines = reader.read(filter, (shown - 1) * PAGE, PAGE + 1);
        boolean more = lines.size() > PAGE;
        return new Page(shown, more ? lines.subList(0, PAGE) : lines, more);
    }

    /** The lines for a file, {@link #MOST_EXPORTED} at most. */
    public List<TrailLine> export(TrailFilter filter) {
        List<TrailLine> lines = reader.read(filter, 0, MOST_EXPORTED);
        audit.record(
                null,
                Actor.of(context.getCallerPrincipal()),
                "trail-exported",
                filter.siteId(),
                Integer.toString(lines.size()));
        return lines;
    }

    /**
     * A page of the trail.
     *
     * @param more whether older lines follow
     */
    public record Page(int number, List<TrailLine> lines, boolean more) {}
}
