package fr.parvis.agenda.boundary;

import fr.parvis.agenda.AgendaEntry;
import fr.parvis.agenda.BookingRules;
import fr.parvis.agenda.MotifBooking;
import fr.parvis.agenda.OfferFacts;
import fr.parvis.agenda.OfferSheet;
import fr.parvis.agenda.RoomFacts;
import fr.parvis.agenda.control.AgendaReader;
import fr.parvis.agenda.entity.Absence;
import fr.parvis.agenda.entity.BookedMotif;
import fr.parvis.agenda.entity.Offer;
import fr.parvis.agenda.entity.Room;
import fr.parvis.agenda.entity.SiteBooking;
import fr.parvis.agenda.slot.SlotSearch;
import fr.parvis.audit.Actor;
import fr.parvis.audit.Changes;
import fr.parvis.audit.Editions;
import fr.parvis.shared.Edition;
import fr.parvis.shared.Roles;
import fr.parvis.site.SiteCatalogue;
import fr.parvis.site.SiteEdits;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** A manager says when appointments are offered, for what, with whom and where, and who is away. */
@Stateless
@RolesAllowed({Roles.MANAGER, Roles.ADMINISTRATOR})
public class AgendaSetup {
    @PersistenceContext(unitName = "parvis")
    private EntityManager entities;

    @Resource
    private SessionContext context;

    @Inject
    private AgendaReader agenda;

    @Inject
    private SiteCatalogue sites;

    @Inject
    private SiteEdits edits;

    @Inject
    private Editions editions;

    /** Every offer of a site that has not ended before a day. */
    public List<OfferFacts> offers(long siteId, LocalDate day) {
        Roles.requireAt(context, siteId);
        return agenda.offersOf(siteId, day);
    }

    /** Adds an offer of time; its identifier. */
    public long addOffer(long siteId, OfferSheet sheet) {
        Roles.requireAt(context, siteId);
        requireKnown(siteId, sheet);
        Offer offer = new Offer(siteId, sheet);
        entities.persist(offer);
        edits.tell(siteId, caller(), "offer-added", offer.id(), Changes.between(null, sheet));
        return offer.id();
    }

    /**
     * Offers in another way from now on. What is booked stays booked, also outside of the new offer.
     *
     * @param seen the edition of the sheet that was read, null for whatever is stored
     */
    public void describeOffer(long offerId, OfferSheet sheet, Edition seen) {
        Offer offer = offer(offerId);
        editions.require(seen, offer::sheet, new Editions.Saving(offerId, "offer-changed"));
        requireKnown(offer.siteId(), sheet);
        OfferSheet before = Changes.standing(offer::sheet);
        offer.describe(sheet);
        edits.tell(offer.siteId(), caller(), "offer-changed", offerId, Changes.between(before, sheet));
    }

    /** Offers no longer; what is booked stays booked. */
    public void removeOffer(long offerId) {
        Offer offer = offer(offerId);
        OfferSheet before = Changes.standing(offer::sheet);
        entities.remove(offer);
        edits.tell(offer.siteId(), caller(), "offer-removed", offerId, Changes.between(before, null));
    }

    /** The offers of the same agent or room that an offer would overlap with on some day of the next year. */
    public List<OfferFacts> overlapping(long siteId, OfferSheet sheet, Long besides) {
        Roles.requireAt(context, siteId);
        return agenda.offersOf(siteId, sheet.firstDay()).stream()
                .filter(offer -> besides == null || offer.id() != besides)
                .filter(offer -> SlotSearch.overlap(offer.sheet(), sheet))
                .toList();
    }

    /** Writes down that an agent is away; the appointments that they have then, for somebody to take care of. */
    public List<AgendaEntry> addAbsence(long siteId, long agentId, Instant startsAt, Instant endsAt) {
        Roles.requireAt(context, siteId);
        Absence absence = new Absence(siteId, agentId, startsAt, endsAt);
        entities.persist(absence);
        edits.tell(siteId, caller(), "absence-added", agentId, Changes.between(null, span(siteId, startsAt, endsAt)));
        return agenda.affected(siteId, agentId, startsAt, endsAt);
    }

    /** Takes an absence back that staff wrote down. */
    public void removeAbsence(long absenceId) {
        Absence absence = entities.find(Absence.class, absenceId, LockModeType.PESSIMISTIC_WRITE);
        if (absence == null) {
            return;
        }
        Roles.requireAt(context, absence.siteId());
        var facts = absence.facts();
        entities.remove(absence);
        edits.tell(
                absence.siteId(),
                caller(),
                "absence-removed",
                facts.agentId(),
                Changes.between(span(absence.siteId(), facts.startsAt(), facts.endsAt()), null));
    }

    /** The rooms of a site, by name. */
    public List<RoomFacts> rooms(long siteId) {
        Roles.requireAt(context, siteId);
        return agenda.rooms(siteId);
    }

    /** Adds a room; its identifier. */
    public long addRoom(long siteId, String name) {
        Roles.requireAt(context, siteId);
        Room room = new Room(siteId, name);
        entities.persist(room);
        entities.flush();
        edits.tell(siteId, caller(), "room-added", room.facts().id(), Changes.between(null, room.facts()));
        return room.facts().id();
    }

    /**
     * Names a room in another way, or offers it no longer.
     *
     * @param seen the edition of the facts that were read, null for whatever is stored
     */
    public void describeRoom(long roomId, String name, boolean closed, Edition seen) {
        Room room = entities.find(Room.class, roomId, LockModeType.PESSIMISTIC_WRITE);
        if (room == null) {
            throw new IllegalArgumentException("No such room: " + roomId);
        }
        Roles.requireAt(context, room.siteId());
        RoomFacts before = room.facts();
        editions.require(seen, room::facts, new Editions.Saving(roomId, "room-changed"));
        room.describe(name, closed);
        edits.tell(room.siteId(), caller(), "room-changed", roomId, Changes.between(before, room.facts()));
    }

    /** How a site takes bookings. */
    public BookingRules rules(long siteId) {
        Roles.requireAt(context, siteId);
        return agenda.rules(siteId);
    }

    /**
     * Takes bookings in another way from now on.
     *
     * @param seen the edition that was read, null for whatever is stored
     */
    public void describeRules(long siteId, BookingRules rules, Edition seen) {
        Roles.requireAt(context, siteId);
        BookingRules before = agenda.rules(siteId);
        SiteBooking stored = entities.find(SiteBooking.class, siteId, LockModeType.PESSIMISTIC_WRITE);
        editions.require(seen, () -> agenda.rules(siteId), new Editions.Saving(siteId, "booking-rules"));
        if (stored == null) {
            entities.persist(new SiteBooking(siteId, rules));
        } else {
            stored.describe(rules);
        }
        edits.tell(siteId, caller(), "booking-rules", siteId, Changes.between(before, rules));
    }

    /** How appointments are made, for each motif that somebody has set up. */
    public List<MotifBooking> bookings(long siteId) {
        Roles.requireAt(context, siteId);
        return agenda.bookings(siteId);
    }

    /**
     * Makes appointments of a motif in another way from now on.
     *
     * @param seen the edition of the booking that was read, null for whatever is stored
     */
    public void describeBooking(long siteId, MotifBooking booking, Edition seen) {
        Roles.requireAt(context, siteId);
        requireMotif(siteId, booking.motifId());
        MotifBooking before = agenda.booking(booking.motifId());
        BookedMotif stored = entities.find(BookedMotif.class, booking.motifId(), LockModeType.PESSIMISTIC_WRITE);
        editions.require(
                seen,
                () -> agenda.booking(booking.motifId()),
                new Editions.Saving(booking.motifId(), "booking-of-motif"));
        if (stored == null) {
            entities.persist(new BookedMotif(siteId, booking));
        } else {
            stored.describe(booking);
        }
        edits.tell(siteId, caller(), "booking-of-motif", booking.motifId(), Changes.between(before, booking));
    }

    private Span span(long siteId, Instant startsAt, Instant endsAt) {
        ZoneId zone = sites.site(siteId).zone();
        return new Span(
                startsAt.atZone(zone).toLocalDateTime().toString(),
                endsAt.atZone(zone).toLocalDateTime().toString());
    }

    /** From when to when, at the site's own hour, for the trail. */
    public record Span(String from, String until) {}

    private void requireKnown(long siteId, OfferSheet sheet) {
        sheet.motifIds().forEach(motifId -> requireMotif(siteId, motifId));
        if (sheet.roomId() != null && agenda.rooms(siteId).stream().noneMatch(room -> room.id() == sheet.roomId())) {
            throw new IllegalArgumentException("No such room of that site: " + sheet.roomId());
        }
    }

    private void requireMotif(long siteId, long motifId) {
        if (sites.motif(siteId, motifId).isEmpty()) {
            throw new IllegalArgumentException("No such motif of that site: " + motifId);
        }
    }

    private Offer offer(long offerId) {
        Offer offer = entities.find(Offer.class, offerId, LockModeType.PESSIMISTIC_WRITE);
        if (offer == null) {
            throw new IllegalArgumentException("No such offer: " + offerId);
        }
        Roles.requireAt(context, offer.siteId());
        return offer;
    }

    private Actor caller() {
        return Actor.of(context.getCallerPrincipal());
    }
}
