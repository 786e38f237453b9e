package fr.parvis.site.boundary;

import fr.parvis.shared.Edition;
import fr.parvis.shared.NameOrder;
import fr.parvis.shared.Roles;
import fr.parvis.shared.input.PlainText;
import fr.parvis.site.CounterFacts;
import fr.parvis.site.CounterSheet;
import fr.parvis.site.MotifFacts;
import fr.parvis.site.MotifSheet;
import fr.parvis.site.OpeningState;
import fr.parvis.site.SiteCatalogue;
import fr.parvis.site.SiteFacts;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    public List<SiteView> all() {
        return byName(catalogue.sites().stream());
    }

    /** These sites, by name, also one that was opened a moment ago; those that do not exist are left out. */
    public List<SiteView> those(Set<Long> siteIds) {
        return byName(siteIds.stream().map(catalogue::find).flatMap(Optional::stream));
    }

    private static List<SiteView> byName(Stream<SiteFacts> sites) {
        return sites.sorted(Comparator.comparing(SiteFacts::name, NameOrder.FRENCH))
                .map(Sites::view)
                .toList();
    }

    /** The site of that identifier. */
    public Optional<SiteView> byId(long siteId) {
        return catalogue.find(siteId).map(Sites::view);
    }

    /** The site of a counter, also of one that was set up a moment ago; empty when there is no such counter. */
    public Optional<Long> siteOfCounter(long counterId) {
        return catalogue.counter(counterId).map(CounterFacts::siteId);
    }

    /** The site of that code. */
    public Optional<SiteView> byCode(String code) {
        return PlainText.isPlain(code) ? catalogue.byCode(code).map(Sites::view) : Optional.empty();
    }

    /** The motifs of a site, in the order of its screens, offered or not. */
    public List<MotifView> motifs(long siteId) {
        return catalogue.motifs(siteId).stream().map(Sites::view).toList();
    }

    /** The counters of a site, in order, active or not. */
    public List<CounterView> counters(long siteId) {
        return catalogue.counters(siteId).stream().map(Sites::view).toList();
    }

    /** Whether a site receives people at a moment; empty for an unknown site. */
    public Optional<OpeningState> openingAt(long siteId, Instant moment) {
        return catalogue.find(siteId).map(site -> site.openingAt(moment));
    }

    private static SiteView view(SiteFacts facts) {
        return new SiteView(
                facts.id(),
                facts.code(),
                facts.name(),
                facts.zone(),
                facts.deskLetter(),
                facts.rules(),
                facts.openings(),
                facts.closures(),
                facts.zones());
    }

    static MotifView view(MotifFacts facts) {
        MotifSheet sheet = new MotifSheet(
                facts.pictogram(),
                facts.position(),
                facts.offered(),
                facts.dailyQuota(),
                facts.usualMinutes(),
                facts.targetMinutes(),
                words(facts));
        return new MotifView(
                facts.id(),
                facts.siteId(),
                facts.code(),
                sheet,
                Edition.of(sheet).value());
    }

    /** A motif without French words is shown by its code ({@link MotifFacts#label}): it takes no whole page away. */
    private static Map<String, String> words(MotifFacts facts) {
        Map<String, String> words = new HashMap<>(facts.labels());
        words.putIfAbsent("fr", facts.label("fr"));
        return words;
    }

    private static CounterView view(CounterFacts facts) {
        CounterSheet sheet =
                new CounterSheet(facts.label(), facts.position(), facts.active(), facts.zoneId(), facts.motifs());
        return new CounterView(
                facts.id(), facts.siteId(), sheet, Edition.of(sheet).value());
    }
}
