package fr.parvis.site;

import fr.parvis.shared.ShortMemory;
import fr.parvis.site.control.Catalogue;
import fr.parvis.site.control.CatalogueReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Sites, motifs and counters at hand: when warm, a check-in asks the database nothing about them.
 *
 * <p>Each node believes what it read for at most two seconds ({@link ShortMemory}) and forgets it at once when it makes
 * a change itself. What is not found is looked for again before the answer is "unknown".
 */
@ApplicationScoped
public class SiteCatalogue {
    private final ShortMemory<String, Catalogue> memory = new ShortMemory<>();

    @Inject
    private CatalogueReader reader;

    /**
     * The site of an identifier that comes from the database or from a signed-in device.
     *
     * @throws IllegalArgumentException for an identifier of no site: a bug
     */
    public SiteFacts site(long id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("No such site: " + id));
    }

    /** The site of that identifier. */
    public Optional<SiteFacts> find(long id) {
        return look(all -> all.sites.get(id));
    }

    /** The site of that code. */
    public Optional<SiteFacts> byCode(String code) {
        return look(all -> all.sitesByCode.get(code));
    }

    /** Every site, in no order. */
    public List<SiteFacts> sites() {
        return List.copyOf(current().sites.values());
    }

    /** The motif of that identifier, if it is one of that site. */
    public Optional<MotifFacts> motif(long siteId, long motifId) {
        return look(all -> all.motifs.get(motifId)).filter(motif -> motif.siteId() == siteId);
    }

    /** The motifs of a site, in the order of its screens, offered or not; also of a site that was set up a moment ago. */
    public List<MotifFacts> motifs(long siteId) {
        return look(all -> all.motifsOfSite.get(siteId)).orElse(List.of());
    }

    /** The counter of that identifier, if it is one of that site. */
    public Optional<CounterFacts> counter(long siteId, long counterId) {
        return counter(counterId).filter(counter -> counter.siteId() == siteId);
    }

    /** The counter of that identifier. */
    public Optional<CounterFacts> counter(long counterId) {
        return look(all -> all.counters.get(counterId));
    }

    /** The counters of a site, in order, active or not; also of a site that was set up a moment ago. */
    public List<CounterFacts> counters(long siteId) {
        return look(all -> all.countersOfSite.get(siteId)).orElse(List.of());
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) SiteEdits.Edited edited) {
        memory.forgetAll();
    }

    private <T> Optional<T> look(Function<Catalogue, T> fact) {
        T found = fact.apply(current());
        if (found == null) {
            memory.forgetAll();
            found = fact.apply(current());
        }
        return Optional.ofNullable(found);
    }

    private Catalogue current() {
        return memory.find("all", key -> Optional.of(reader.read())).orElseThrow();
    }
}
