package fr.parvis.agenda;

import fr.parvis.agenda.entity.BookedMotif;
import fr.parvis.agenda.entity.Offer;
import fr.parvis.agenda.entity.Room;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Offers time with nobody signed in: for the demonstration, inside a running transaction. Everybody else does it through
 * {@code AgendaSetup}, which asks for a role and writes to the trail.
 */
@ApplicationScoped
public class AgendaFounding {
    @PersistenceContext(unitName = "parvis")
    private EntityManager entities;

    /** Whether a site has no room and no offer yet. */
    public boolean isEmpty(long siteId) {
        return count("Offer", siteId) == 0 && count("Room", siteId) == 0;
    }

    private long count(String what, long siteId) {
        return entities.createQuery("select count(x) from " + what + " x where x.siteId = :site", Long.class)
                .setParameter("site", siteId)
                .getSingleResult();
    }

    /** Adds a room; its identifier. */
    public long addRoom(long siteId, String name) {
        Room room = new Room(siteId, name);
        entities.persist(room);
        entities.flush();
        return room.facts().id();
    }

    /** Says how appointments of a motif are made. */
    public void book(long siteId, MotifBooking booking) {
        entities.persist(new BookedMotif(siteId, booking));
    }

    /** Adds an offer of time. */
    public void offer(long siteId, OfferSheet sheet) {
        entities.persist(new Offer(siteId, sheet));
        entities.flush();
    }
}
