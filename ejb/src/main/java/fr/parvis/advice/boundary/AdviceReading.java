package fr.parvis.advice.boundary;

import fr.parvis.advice.control.LeewayBook;
import fr.parvis.counter.PresentBook;
import fr.parvis.queueing.forecast.Present;
import fr.parvis.queueing.improve.advice.PossibleRemedies;
import fr.parvis.site.SiteCatalogue;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;

/** One reading of what advice starts from, in a short transaction of its own; for {@link AdviceBoard} only. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class AdviceReading {
    @Inject
    private Clock clock;

    @Inject
    private SiteCatalogue sites;

    @Inject
    private PresentBook presents;

    @Inject
    private LeewayBook leeways;

    /** The present of a site and what could be done. */
    public record Facts(Present present, PossibleRemedies leeway) {}

    /** Reads now. */
    public Facts read(long siteId) {
        Present present = presents.of(sites.site(siteId), clock.instant());
        return new Facts(present, leeways.of(siteId, present));
    }
}
