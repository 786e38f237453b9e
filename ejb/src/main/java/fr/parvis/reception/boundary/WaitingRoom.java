package fr.parvis.reception.boundary;

import fr.parvis.reception.WaitingRow;
import fr.parvis.reception.control.TicketBook;
import fr.parvis.reception.entity.StoredTicket;
import fr.parvis.shared.Roles;
import fr.parvis.site.SiteCatalogue;
import fr.parvis.site.SiteFacts;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Who is on the site now, for staff. */
@Stateless
@RolesAllowed({Roles.RECEPTION, Roles.AGENT, Roles.MANAGER})
public class WaitingRoom {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    @Inject
    private SiteCatalogue sites;

    @Inject
    private TicketBook tickets;

    /** Everybody waiting, called, being served or set aside, by the instant from which they wait. */
    public List<WaitingRow> living(long siteId) {
        return tickets.living(siteId).stream().map(WaitingRow::of).toList();
    }

    /**
     * Finds tickets of the site by what a visitor can read out, as in {@code A46}, {@code a 046} or {@code 46}; the newest
     * days first, at most ten.
     */
    public List<WaitingRow> search(long siteId, String spoken) {
        String text = spoken.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        if (!text.matches("[A-Z]?[0-9]{1,9}")) {
            return List.of();
        }
        SiteFacts site = sites.site(siteId);
        LocalDate today = site.dayOf(clock.instant());
        boolean lettered = Character.isLetter(text.charAt(0));
        return entities.createQuery(
                        "select t from Ticket t where t.siteId = :site and t.rank = :rank"
                                + (lettered ? " and t.series = :series" : " and t.series <> :series")
                                + " order by t.day desc, t.series",
                        StoredTicket.class)
                .setParameter("site", siteId)
                .setParameter("rank", Integer.valueOf(lettered ? text.substring(1) : text))
                .setParameter("series", lettered ? text.substring(0, 1) : "-")
                .setMaxResults(10)
                .getResultStream()
                .map(ticket -> WaitingRow.of(ticket, ticket.within(today, site.zone())))
                .toList();
    }

    /**
     * The sequence number of the site's last change, by which a screen knows that it is not up to date: that of the newest day, in
     * which hints are numbered. An older day may hold a larger one, because a past was written later.
     */
    @RolesAllowed({Roles.RECEPTION, Roles.AGENT, Roles.MANAGER, Roles.DEVICE_KIOSK, Roles.DEVICE_WALL})
    public long sequence(long siteId) {
        return entities.createQuery(
                        "select d.sequence from ReceptionDay d where d.siteId = :site order by d.day desc", Long.class)
                .setParameter("site", siteId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElse(0L);
    }
}
