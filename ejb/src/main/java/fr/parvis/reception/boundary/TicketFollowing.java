package fr.parvis.reception.boundary;

import fr.parvis.reception.TicketLink;
import fr.parvis.reception.TicketStatus;
import fr.parvis.reception.control.DayBook;
import fr.parvis.reception.control.TicketBook;
import fr.parvis.reception.control.TicketJournal;
import fr.parvis.reception.entity.StoredDay;
import fr.parvis.reception.entity.StoredTicket;
import fr.parvis.site.SiteCatalogue;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * What a visitor can do with the link of their ticket, without any account: see where it stands, give up the place. The
 * link is the only right, so anybody may call.
 */
@Stateless
@PermitAll
public class TicketFollowing {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    @Inject
    private SiteCatalogue sites;

    @Inject
    private DayBook days;

    @Inject
    private TicketBook tickets;

    @Inject
    private TicketJournal journal;

    /** Where a ticket stands; empty for a link that is unknown or malformed. */
    public Optional<TicketView> follow(String link) {
        return find(link).map(this::view);
    }

    /** Gives up the place. Doing it twice is the same as once; a visitor who is being served is answered as they stand. */
    public Optional<TicketView> leave(String link) {
        return find(link).map(seen -> {
            Instant now = clock.instant();
            StoredDay day = days.lock(sites.site(seen.siteId()), now);
            entities.refresh(seen, LockModeType.PESSIMISTIC_WRITE);
            if (seen.status() == TicketStatus.WAITING || seen.status() == TicketStatus.CALLED) {
                journal.record(day, seen, seen.leave(true, now));
                days.announce(day);
            }
            return view(seen);
        });
    }

    private Optional<StoredTicket> find(String link) {
        return TicketLink.isWellFormed(link) ? tickets.byLink(link) : Optional.empty();
    }

    private TicketView view(StoredTicket ticket) {
        int ahead = ticket.status() == TicketStatus.WAITING ? tickets.aheadOf(ticket) : 0;
        return TicketView.of(ticket, ahead, 0);
    }
}
