package fr.parvis.site.boundary;

import fr.parvis.shared.NameOrder;
import fr.parvis.shared.Roles;
import fr.parvis.shared.input.PlainText;
import fr.parvis.site.CounterFacts;
import fr.parvis.site.MotifFacts;
import fr.parvis.site.OpeningState;
import fr.parvis.site.SiteCatalogue;
import fr.parvis.site.SiteFacts;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What anybody signed in, and every device, may read of the sites' configuration. */
@Stateless
@RolesAllowed({
    Roles.RECEPTION,
    Roles.AGENT,
    Roles.MANAGER,
    Roles.ADMINISTRATOR,
    Roles.AUDITOR,
    Roles.DEVICE_KIOSK,
    Roles.DEVICE_WALL
})
public class Sites {
    @Inject
    private SiteCatalogue catalogue;

    /** Every site, by name. */
    public List<SiteFacts> all() {
        return byName(catalogue.sites().stream());
    }

    /** These sites, by name, also one that was opened a moment ago; those that do not exist are left out. */
    public List<SiteFacts> those(Set<Long> siteIds) {
        return byName(siteIds.stream().map(catalogue::find).flatMap(Optional::stream));
    }

    private static List<SiteFacts> byName(Stream<SiteFacts> sites) {
        return sites.sorted(Comparator.comparing(SiteFacts::name, NameOrder.FRENCH))
                .toList();
    }

    /** The site of that identifier. */
    public Optional<SiteFacts> byId(long siteId) {
        return catalogue.find(siteId);
    }

    /** The site of a counter, also of one that was set up a moment ago; empty when there is no such counter. */
    public Optional<Long> siteOfCounter(long counterId) {
        return catalogue.counter(counterId).map(CounterFacts::siteId);
    }

    /** The site of that code. */
    public Optional<SiteFacts> byCode(String code) {
        return PlainText.isPlain(code) ? catalogue.byCode(code) : Optional.empty();
    }

    /** The motifs of a site, in the order of its screens, offered or not. */
    public List<MotifFacts> motifs(long siteId) {
        return catalogue.motifs(siteId);
    }

    /** The counters of a site, in order, active or not. */
    public List<CounterFacts> counters(long siteId) {
        return catalogue.counters(siteId);
    }

    /** Whether a site receives people at a moment; empty for an unknown site. */
    public Optional<OpeningState> openingAt(long siteId, Instant moment) {
        return catalogue.find(siteId).map(site -> site.openingAt(moment));
    }
}
