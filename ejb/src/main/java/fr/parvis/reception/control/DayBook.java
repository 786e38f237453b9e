package fr.parvis.reception.control;

import fr.parvis.reception.entity.StoredDay;
import fr.parvis.shared.SiteChanged;
import fr.parvis.site.SiteFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Opens and locks the reception day. Every change of a waiting room goes through {@link #lock}: it is the one lock of
 * Parvis, a row of the database, so two server nodes are as safe as one (ADR 0010).
 */
@ApplicationScoped
public class DayBook {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private DayRoll roll;

    @Inject
    private Event<SiteChanged> changes;

    /**
     * Locks the day that an instant falls on at the site, opening it (and closing the day before) when it is the first
     * action of that day.
     */
    public StoredDay lock(SiteFacts site, Instant now) {
        LocalDate today = now.atZone(site.zone()).toLocalDate();
        StoredDay day = find(site.id(), today).orElseGet(() -> open(site, today, now));
        return day.ended() ? latest(site.id()) : day;
    }

    /**
     * The day that a past instant belongs to: {@code today}, which the caller has locked, or an earlier one that is over.
     * A day on which the server saw nobody is opened and shut.
     */
    public StoredDay bookOf(SiteFacts site, Instant then, StoredDay today) {
        LocalDate day = site.dayOf(then);
        return day.isBefore(today.day()) ? past(site.id(), day) : today;
    }

    private StoredDay past(long siteId, LocalDate day) {
        return find(siteId, day).orElseGet(() -> {
            entities.createNativeQuery("insert into reception_day (id, site_id, day, ended)"
                            + " values (nextval('site_seq'), ?, ?, true) on conflict (site_id, day) do nothing")
                    .setParameter(1, siteId)
                    .setParameter(2, day)
                    .executeUpdate();
            return find(siteId, day).orElseThrow();
        });
    }

    /**
     * Notes that screens must read again, once the transaction has committed.
     *
     * @return the new sequence number
     */
    public long announce(StoredDay day) {
        long sequence = day.changed();
        changes.fire(new SiteChanged(day.siteId(), sequence));
        return sequence;
    }

    private Optional<StoredDay> find(long siteId, LocalDate day) {
        return entities.createNamedQuery(StoredDay.LOCK, StoredDay.class)
                .setParameter("site", siteId)
                .setParameter("day", day)
                .getResultStream()
                .findFirst();
    }

    private StoredDay latest(long siteId) {
        LocalDate day = entities.createQuery(
                        "select max(d.day) from ReceptionDay d where d.siteId = :site", LocalDate.class)
                .setParameter("site", siteId)
                .getSingleResult();
        return find(siteId, day).orElseThrow();
    }

    private StoredDay open(SiteFacts site, LocalDate today, Instant now) {
        int inserted = entities.createNativeQuery("insert into reception_day (id, site_id, day, sequence)"
                        + " values (nextval('site_seq'), ?, ?, (select coalesce(max(d.sequence), 0)"
                        + " from reception_day d where d.site_id = ?)) on conflict (site_id, day) do nothing")
                .setParameter(1, site.id())
                .setParameter(2, today)
                .setParameter(3, site.id())
                .executeUpdate();
        StoredDay day = find(site.id(), today).orElseThrow();
        if (inserted == 1) {
            roll.from(site, day, now);
        }
        return day;
    }
}
