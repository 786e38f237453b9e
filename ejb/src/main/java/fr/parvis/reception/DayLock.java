package fr.parvis.reception;

import fr.parvis.reception.control.DayBook;
import fr.parvis.reception.entity.StoredDay;
import fr.parvis.site.SiteFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;

/**
 * The one lock of Parvis, for other contexts: whoever changes a waiting room takes it first, inside a running transaction (ADR 0010).
 * Locking twice in one transaction is locking once.
 */
@ApplicationScoped
public class DayLock {
    @Inject
    private DayBook days;

    /** Locks the day that an instant falls on at the site, and opens it if it is the first action of that day. */
    public ReceptionDay lock(SiteFacts site, Instant now) {
        return days.lock(site, now);
    }

    /**
     * Notes that screens must read again, once the transaction has committed.
     *
     * @return the new sequence number
     */
    public long announce(ReceptionDay day) {
        return days.announce(StoredDay.of(day));
    }
}
