package fr.parvis.reception.boundary;

import fr.parvis.reception.PaperOutcome;
import fr.parvis.reception.TicketNumber;
import fr.parvis.reception.control.DayBook;
import fr.parvis.reception.entity.PaperOrder;
import fr.parvis.reception.entity.StoredDay;
import fr.parvis.reception.entity.StoredTicket;
import fr.parvis.shared.Roles;
import fr.parvis.shared.once.Once;
import fr.parvis.site.SiteCatalogue;
import fr.parvis.site.SiteFacts;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A ticket on paper once more: staff ask, the kiosk of its letter prints and says what became of it (ADR 0041). */
@Stateless
public class PaperOrders {
    /** So long the visitor is waited for; a kiosk that comes back later prints nothing any more. */
    public static final Duration GOOD_FOR = Duration.ofMinutes(10);

    private static final String NEWEST = "select t from Ticket t where t.siteId = :site and t.series = :series"
            + " and t.rank = :rank order by t.day desc, t.id desc";
    private static final String RECENT =
            "select p from PaperOrder p where p.siteId = :site and p.askedAt > :since order by p.askedAt, p.id";
    private static final String SAME = "select p from PaperOrder p where p.siteId = :site and p.requestId = :request";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    @Inject
    private SiteCatalogue sites;

    @Inject
    private DayBook days;

    /** Who wants which number on paper, by which press. */
    public record Wish(long siteId, TicketNumber number, long agentId, UUID requestId) {}

    /**
     * Asks for the paper of a number. The same press, or another one while the kiosk has not answered, asks once.
     *
     * @return false when the site has no such ticket today
     */
    @RolesAllowed({Roles.RECEPTION, Roles.AGENT, Roles.MANAGER})
    public boolean ask(Wish wish) {
        Instant now = clock.instant();
        SiteFacts site = sites.site(wish.siteId());
        StoredDay day = days.lock(site, now);
        return Once.unlessThere(
                () -> same(wish.siteId(), wish.requestId()).isEmpty() ? Optional.empty() : Optional.of(true),
                () -> ask(wish, site, day, now));
    }

    private boolean ask(Wish wish, SiteFacts site, StoredDay day, Instant now) {
        Optional<StoredTicket> ticket = entities.createQuery(NEWEST, StoredTicket.class)
                .setParameter("site", wish.siteId())
                .setParameter("series", String.valueOf(wish.number().series()))
                .setParameter("rank", wish.number().rank())
                .setMaxResults(1)
                .getResultStream()
                .filter(newest -> newest.within(day.day(), site.zone()))
                .findFirst();
        if (ticket.isEmpty()) {
            return false;
        }
        if (!underWay(wish, now)) {
            entities.persist(new PaperOrder(ticket.get(), wish.requestId(), wish.agentId(), now));
            days.announce(day);
        }
        return true;
    }

    /** What the kiosk of a letter has to print now, the oldest first. */
    @RolesAllowed(Roles.DEVICE_KIOSK)
    public List<Order> open(Issuer kiosk) {
        return recent(kiosk.siteId(), clock.instant()).stream()
                .filter(order -> order.outcome() == null && order.number().series() == kiosk.letter())
                .map(Order::of)
                .toList();
    }

    /** A kiosk says what became of a paper. */
    @RolesAllowed(Roles.DEVICE_KIOSK)
    public void end(long siteId, UUID requestId, PaperOutcome outcome) {
        Instant now = clock.instant();
        var day = days.lock(sites.site(siteId), now);
        same(siteId, requestId).forEach(order -> order.end(outcome, now));
        days.announce(day);
    }

    /** What was asked lately and is not on paper, for staff; the newest order of each number. */
    @RolesAllowed({Roles.RECEPTION, Roles.AGENT, Roles.MANAGER})
    public List<Order> unprinted(long siteId) {
        List<PaperOrder> all = recent(siteId, clock.instant());
        return all.stream()
                .filter(order -> all.stream().skip(all.indexOf(order) + 1L).noneMatch(later -> later.number()
                        .equals(order.number())))
                .filter(order -> order.outcome() != PaperOutcome.PRINTED)
                .map(Order::of)
                .toList();
    }

    private boolean underWay(Wish wish, Instant now) {
        return recent(wish.siteId(), now).stream()
                .anyMatch(order -> order.outcome() == null && order.number().equals(wish.number()));
    }

    private List<PaperOrder> recent(long siteId, Instant now) {
        return entities.createQuery(RECENT, PaperOrder.class)
                .setParameter("site", siteId)
                .setParameter("since", now.minus(GOOD_FOR))
                .getResultList();
    }

    private List<PaperOrder> same(long siteId, UUID requestId) {
        return entities.createQuery(SAME, PaperOrder.class)
                .setParameter("site", siteId)
                .setParameter("request", requestId)
                .getResultList();
    }

    /**
     * A paper that was asked for.
     *
     * @param outcome null while the kiosk has not answered
     */
    public record Order(UUID id, TicketNumber number, PaperOutcome outcome) {
        static Order of(PaperOrder order) {
            return new Order(order.requestId(), order.number(), order.outcome());
        }
    }
}
