package fr.parvis.site.boundary;

import fr.parvis.audit.Actor;
import fr.parvis.audit.Changes;
import fr.parvis.audit.Editions;
import fr.parvis.shared.Edition;
import fr.parvis.shared.Roles;
import fr.parvis.shared.Row;
import fr.parvis.site.OpeningSpan;
import fr.parvis.site.SiteContact;
import fr.parvis.site.SiteEdits;
import fr.parvis.site.SiteRules;
import fr.parvis.site.entity.OpeningPeriod;
import fr.parvis.site.entity.Site;
import fr.parvis.site.entity.SiteClosure;
import fr.parvis.site.entity.WaitingZone;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A manager says when and by which rules a site receives people; an administrator founds sites. */
@Stateless
@RolesAllowed({Roles.MANAGER, Roles.ADMINISTRATOR})
public class SiteSetup {
    @PersistenceContext(unitName = "parvis")
    private EntityManager entities;

    @Resource
    private SessionContext context;

    @Inject
    private SiteEdits edits;

    @Inject
    private Editions editions;

    /** Founds a site with the usual rules, closed until it has opening hours; its identifier. */
    @RolesAllowed(Roles.ADMINISTRATOR)
    public long found(String code, String name, ZoneId zone) {
        Site site = new Site(code, name, zone);
        entities.persist(site);
        edits.tell(site.id(), caller(), "site-founded", site.id(), Changes.between(null, new Place(name, zone)));
        return site.id();
    }

    /** Gives a site another name or zone. */
    @RolesAllowed(Roles.ADMINISTRATOR)
    public void rename(long siteId, String name, ZoneId zone) {
        Site site = site(siteId);
        Place before = new Place(site.name(), site.zone());
        site.rename(name, zone);
        edits.tell(siteId, caller(), "site-renamed", siteId, Changes.between(before, new Place(name, zone)));
    }

    /**
     * Says where visitors find a site and how they reach it.
     *
     * @param seen the edition that was read, null for whatever is stored
     */
    public void locate(long siteId, SiteContact contact, Edition seen) {
        Site site = site(siteId);
        editions.require(seen, site::contact, new Editions.Saving(siteId, "site-contact"));
        SiteContact before = Changes.standing(site::contact);
        site.locate(contact);
        edits.tell(siteId, caller(), "site-contact", siteId, Changes.between(before, contact));
    }

    /** Receives people by other rules from now on, whatever they are now. */
    public void follow(long siteId, SiteRules rules) {
        follow(siteId, rules, null);
    }

    /**
     * Receives people by other rules from now on.
     *
     * @param seen the edition that was read, null for whatever is stored
     */
    public void follow(long siteId, SiteRules rules, Edition seen) {
        Site site = site(siteId);
        editions.require(seen, site::rules, new Editions.Saving(siteId, "site-rules"));
        SiteRules before = Changes.standing(site::rules);
        site.follow(rules);
        edits.tell(siteId, caller(), "site-rules", siteId, Changes.between(before, rules));
    }

    /** Replaces the weekly hours of a site, whatever they are now. */
    public void openOn(long siteId, List<OpeningSpan> week) {
        openOn(siteId, week, null);
    }

    /**
     * Replaces the weekly hours of a site.
     *
     * @param seen the edition that was read, null for whatever is stored
     */
    public void openOn(long siteId, List<OpeningSpan> week, Edition seen) {
        site(siteId);
        editions.require(seen, () -> openings(siteId), new Editions.Saving(siteId, "site-hours"));
        Week before = new Week(openings(siteId));
        entities.createQuery("delete from OpeningPeriod p where p.siteId = :site")
                .setParameter("site", siteId)
                .executeUpdate();
        week.forEach(span -> entities.persist(new OpeningPeriod(siteId, span.weekday(), span.opens(), span.closes())));
        Week after = new Week(Set.copyOf(week));
        edits.tell(siteId, caller(), "site-hours", siteId, Changes.between(before, after));
    }

    /** Keeps a site shut on a day; a second closing of the same day only changes its label. */
    public void closeOn(long siteId, LocalDate day, String label) {
        site(siteId);
        open(siteId, day);
        entities.persist(new SiteClosure(siteId, day, label));
        tellClosure(siteId, null, new Closing(day, label));
    }

    /** Takes a closing back. */
    public void reopenOn(long siteId, LocalDate day) {
        site(siteId);
        open(siteId, day);
        tellClosure(siteId, new Closing(day, ""), null);
    }

    private void open(long siteId, LocalDate day) {
        entities.createQuery("delete from SiteClosure c where c.siteId = :site and c.day = :day")
                .setParameter("site", siteId)
                .setParameter("day", day)
                .executeUpdate();
    }

    private void tellClosure(long siteId, Closing before, Closing after) {
        edits.tell(siteId, caller(), "site-closures", siteId, Changes.between(before, after));
    }

    /** What the trail tells of a site. */
    public record Place(String name, ZoneId zone) {}

    /** What the trail tells of weekly hours. */
    public record Week(Set<OpeningSpan> hours) {}

    /** What the trail tells of a day on which a site is shut. */
    public record Closing(LocalDate day, String label) {}

    /** Adds a waiting zone; its identifier. */
    public long addZone(long siteId, String name) {
        site(siteId);
        WaitingZone zone = new WaitingZone(siteId, name);
        entities.persist(zone);
        edits.tell(siteId, caller(), "zone-added", zone.id());
        return zone.id();
    }

    private Set<OpeningSpan> openings(long siteId) {
        return Row.of(entities.createNativeQuery("select weekday, cast(opens as text) as opens,"
                                + " cast(closes as text) as closes from opening_period where site_id = ?")
                        .setParameter(1, siteId))
                .map(row -> OpeningSpan.stored(row.count("weekday"), row.text("opens"), row.text("closes")))
                .collect(Collectors.toSet());
    }

    /** The site, locked: whoever sets it up at the same moment waits and then reads what this one saved. */
    private Site site(long siteId) {
        Site site = entities.find(Site.class, siteId, LockModeType.PESSIMISTIC_WRITE);
        if (site == null) {
            throw new IllegalArgumentException("No such site: " + siteId);
        }
        Roles.requireAt(context, siteId);
        return site;
    }

    private Actor caller() {
        return Actor.of(context.getCallerPrincipal());
    }
}
