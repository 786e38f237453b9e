package fr.parvis.reception.control;

import fr.parvis.reception.entity.KioskNotice;
import fr.parvis.shared.once.Once;
import fr.parvis.site.SiteCatalogue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

/** Keeps what kiosks tell the staff, once each, and tells the screens of the site. Called within a transaction. */
@ApplicationScoped
public class KioskNotices {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private SiteCatalogue sites;

    @Inject
    private DayBook days;

    /**
     * Keeps a notice.
     *
     * @param known whether it is kept already, asked while nobody else can bring it
     */
    public <N extends KioskNotice> void keep(N notice, Instant now, Predicate<N> known) {
        var day = days.lock(sites.site(notice.siteId()), now);
        Once.unlessThere(() -> known.test(notice) ? Optional.of(notice) : Optional.empty(), () -> {
            entities.persist(notice);
            days.announce(day);
            return notice;
        });
    }

    /**
     * One of the staff has seen it.
     *
     * @return false when there is no such notice at that site
     */
    public boolean see(Class<? extends KioskNotice> kind, Seen seen) {
        var day = days.lock(sites.site(seen.siteId()), seen.at());
        KioskNotice notice = entities.find(kind, seen.noticeId());
        if (notice == null || notice.siteId() != seen.siteId()) {
            return false;
        }
        notice.see(seen.agentId(), seen.at());
        days.announce(day);
        return true;
    }

    /** Who has seen which notice of which site, and when. */
    public record Seen(long siteId, long noticeId, long agentId, Instant at) {}
}
