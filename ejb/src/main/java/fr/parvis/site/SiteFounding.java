package fr.parvis.site;

import fr.parvis.site.entity.Counter;
import fr.parvis.site.entity.Motif;
import fr.parvis.site.entity.OpeningPeriod;
import fr.parvis.site.entity.Site;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/**
 * Founds sites with nobody signed in: the first one of an installation and those of the demonstration, inside a running transaction.
 * Everybody else changes a site through {@code SiteSetup} and {@code DeskSetup}, which ask for a role and write to the trail.
 *
 * <p>Each step is flushed, because the provider orders inserts by table and these rows know each other by identifier only.
 */
@ApplicationScoped
public class SiteFounding {
    @PersistenceContext(unitName = "parvis")
    private EntityManager entities;

    /**
     * Founds a site.
     *
     * @param code its short name in addresses: 2 to 40 of {@code a-z 0-9 -}
     * @return its identifier
     */
    public long found(String code, String name, ZoneId zone) {
        return kept(new Site(code, name, zone)).id();
    }

    /** Says where visitors find a site and how they reach it, unless somebody has said so already. */
    public void locate(long siteId, SiteContact contact) {
        Site site = entities.find(Site.class, siteId);
        if (site.contact().equals(SiteContact.NONE)) {
            site.locate(contact);
        }
    }

    /** Adds a motif under a short code; its identifier. */
    public long addMotif(long siteId, String code, MotifSheet sheet) {
        return kept(new Motif(siteId, code, sheet)).id();
    }

    /** Adds a counter; its identifier. */
    public long addCounter(long siteId, CounterSheet sheet) {
        return kept(new Counter(siteId, sheet)).id();
    }

    /** Opens a site at these hours of a week and at no others. */
    public void open(long siteId, List<Hours> week) {
        entities.createQuery("delete from OpeningPeriod p where p.siteId = :site")
                .setParameter("site", siteId)
                .executeUpdate();
        week.forEach(hours -> entities.persist(new OpeningPeriod(siteId, hours.day(), hours.opens(), hours.closes())));
    }

    private <T> T kept(T row) {
        entities.persist(row);
        entities.flush();
        return row;
    }

    /** Opening hours of one weekday, in the site's time zone. */
    public record Hours(DayOfWeek day, LocalTime opens, LocalTime closes) {}
}
