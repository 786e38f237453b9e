package fr.parvis.places;

import fr.parvis.places.entity.Place;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Writes the directory of the demonstration with nobody signed in, inside a running transaction. Everybody else does it through
 * {@code PlaceSetup}, which asks for a role and writes to the trail.
 */
@ApplicationScoped
public class PlaceFounding {
    @PersistenceContext(unitName = "parvis")
    private EntityManager entities;

    /** Adds a place of help near a site. */
    public void add(long siteId, PlaceSheet sheet) {
        entities.persist(new Place(siteId, sheet));
    }
}
