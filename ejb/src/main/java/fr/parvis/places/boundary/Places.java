package fr.parvis.places.boundary;

import fr.parvis.places.entity.Place;
import fr.parvis.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** The directory of help near a site, for its kiosks and its staff. */
@Stateless
@RolesAllowed({Roles.DEVICE_KIOSK, Roles.RECEPTION, Roles.AGENT, Roles.MANAGER, Roles.ADMINISTRATOR})
public class Places {
    @PersistenceContext(unitName = "parvis")
    private EntityManager entities;

    /** Every place near a site, the nearest first. */
    public List<PlaceView> near(long siteId) {
        return entities.createQuery(
                        "select distinct p from Place p left join fetch p.opening where p.siteId = :site order by p.walkMinutes, p.name, p.id",
                        Place.class)
                .setParameter("site", siteId)
                .getResultStream()
                .map(place -> new PlaceView(place.id(), place.sheet()))
                .toList();
    }

    /** Whether the site knows of any place. */
    public boolean any(long siteId) {
        return entities.createQuery("select count(p) from Place p where p.siteId = :site", Long.class)
                        .setParameter("site", siteId)
                        .getSingleResult()
                > 0;
    }
}
