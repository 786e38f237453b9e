package fr.parvis.places.boundary;

import fr.parvis.audit.Actor;
import fr.parvis.audit.Changes;
import fr.parvis.audit.Editions;
import fr.parvis.places.PlaceSheet;
import fr.parvis.places.entity.Place;
import fr.parvis.shared.Edition;
import fr.parvis.shared.Roles;
import fr.parvis.site.SiteEdits;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

/** A manager keeps the directory of help near a site. */
@Stateless
@RolesAllowed({Roles.MANAGER, Roles.ADMINISTRATOR})
public class PlaceSetup {
    @PersistenceContext(unitName = "parvis")
    private EntityManager entities;

    @Resource
    private SessionContext context;

    @Inject
    private SiteEdits edits;

    @Inject
    private Editions editions;

    /** Adds a place; its identifier. */
    public long add(long siteId, PlaceSheet sheet) {
        Roles.requireAt(context, siteId);
        Place place = new Place(siteId, sheet);
        entities.persist(place);
        edits.tell(siteId, caller(), "place-added", place.id(), Changes.between(null, sheet));
        return place.id();
    }

    /**
     * Tells of a place in another way from now on.
     *
     * @param seen the edition of the sheet that was read, null for whatever is stored
     */
    public void describe(long placeId, PlaceSheet sheet, Edition seen) {
        Place place = place(placeId);
        editions.require(seen, place::sheet, new Editions.Saving(placeId, "place-changed"));
        PlaceSheet before = Changes.standing(place::sheet);
        place.describe(sheet);
        edits.tell(place.siteId(), caller(), "place-changed", placeId, Changes.between(before, place.sheet()));
    }

    /** Takes a place off the directory. */
    public void remove(long placeId) {
        Place place = place(placeId);
        entities.remove(place);
        edits.tell(
                place.siteId(),
                caller(),
                "place-removed",
                placeId,
                Changes.between(Changes.standing(place::sheet), null));
    }

    private Place place(long placeId) {
        Place place = entities.find(Place.class, placeId, LockModeType.PESSIMISTIC_WRITE);
        if (place == null) {
            throw new IllegalArgumentException("No such place: " + placeId);
        }
        Roles.requireAt(context, place.siteId());
        return place;
    }

    private Actor caller() {
        return Actor.of(context.getCallerPrincipal());
    }
}
