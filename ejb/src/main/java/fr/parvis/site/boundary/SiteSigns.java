package fr.parvis.site.boundary;

import fr.parvis.site.CounterFacts;
import fr.parvis.site.SiteCatalogue;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What is written on the walls of a site for everybody to read: its name, its time, the labels of its counters. Anybody
 * may ask, a visitor's phone too.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class SiteSigns {
    @Inject
    private SiteCatalogue catalogue;

    /** The name over the door of a site; empty for an unknown one. */
    public Optional<Sign> of(long siteId) {
        return catalogue.find(siteId).map(site -> new Sign(site.code(), site.name(), site.zone()));
    }

    /** The label of a counter, as in "Guichet 4"; empty for an unknown one. */
    public Optional<String> counter(long siteId, long counterId) {
        return catalogue.counter(siteId, counterId).map(CounterFacts::label);
    }

    /**
     * A site as its visitors know it.
     *
     * @param code the name used in addresses
     * @param name over the door
     * @param zone its own time
     */
    public record Sign(String code, String name, ZoneId zone) {}
}
