package fr.parvis.agenda.boundary;

import fr.parvis.agenda.BookedAppointment;
import fr.parvis.agenda.BookingAnswer;
import fr.parvis.agenda.BookingChannel;
import fr.parvis.agenda.BookingWish;
import fr.parvis.agenda.MotifBooking;
import fr.parvis.agenda.VisitorTime;
import fr.parvis.agenda.boundary.VisitorAnswer.FormFault;
import fr.parvis.agenda.control.AgendaReader;
import fr.parvis.agenda.control.Bookings;
import fr.parvis.agenda.control.FormTicket;
import fr.parvis.agenda.control.VisitorTimes;
import fr.parvis.audit.Actor;
import fr.parvis.audit.AuditTrail;
import fr.parvis.shared.MachineTime;
import fr.parvis.shared.NameOrder;
import fr.parvis.shared.Settings;
import fr.parvis.shared.input.PlainText;
import fr.parvis.site.MotifFacts;
import fr.parvis.site.SiteCatalogue;
import fr.parvis.site.SiteFacts;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Anybody books an appointment, without an account and without a name: what is offered online, within the bounds of the site. */
@Stateless
@PermitAll
public class VisitorBooking {
    @Inject
    private SiteCatalogue catalogue;

    @Inject
    private AgendaReader agenda;

    @Inject
    private VisitorTimes times;

    @Inject
    private Bookings bookings;

    @Inject
    private AuditTrail audit;

    @Inject
    private Settings settings;

    @EJB
    private CallerBounds bounds;

    @Inject
    private Clock clock;

    @Inject
    @MachineTime
    private Clock machine;

    /** The sites at which something can be booked, by name. */
    public List<SiteFacts> sites() {
        return catalogue.sites().stream()
                .filter(site -> !motifs(site.id()).isEmpty())
                .sorted(Comparator.comparing(SiteFacts::name, NameOrder.FRENCH))
                .toList();
    }

    /** The site of that code, whether something can be booked there or not. */
    public Optional<SiteFacts> site(String code) {
        return PlainText.isPlain(code) ? catalogue.byCode(code) : Optional.empty();
    }

    /** The motifs that visitors book themselves and for which somebody offers time, in the order of the site's screens. */
    public List<MotifFacts> motifs(long siteId) {
        Set<Long> offered = agenda.onlineMotifs(siteId, catalogue.site(siteId).dayOf(clock.instant()));
        return catalogue.motifs(siteId).stream()
                .filter(motif -> offered.contains(motif.id()))
                .toList();
    }

    /** How appointments of a motif are made; empty when visitors do not book it themselves, or it is of another site. */
    public Optional<MotifBooking> booking(long siteId, long motifId) {
        return catalogue
                .motif(siteId, motifId)
                .map(motif -> agenda.booking(motif.id()))
                .filter(MotifBooking::online);
    }

    /** Every time that can be booked for a motif, the earliest first; none when visitors do not book it themselves. */
    public List<VisitorTime> times(long siteId, long motifId) {
        return booking(siteId, motifId).isEmpty() ? List.of() : times.all(catalogue.site(siteId), motifId);
    }

    /** Those of one day at the site. */
    public List<VisitorTime> times(long siteId, long motifId, LocalDate day) {
        return booking(siteId, motifId).isEmpty() ? List.of() : times.on(catalogue.site(siteId), motifId, day);
    }

    /** A fresh form: it books one appointment at that site, not at once and not for ever. */
    public Form form(long siteId) {
        FormTicket ticket = new FormTicket(UUID.randomUUID(), machine.instant().truncatedTo(ChronoUnit.SECONDS));
        return new Form(ticket.text(secret(), siteId), ticket.requestId());
    }

    /** Books. The same request again gives the same appointment with the same codes, whatever has become of it. */
    public VisitorAnswer book(VisitorWish wish) {
        Optional<BookingAnswer> before = bookings.made(wish.siteId(), wish.requestId());
        if (before.isPresent()) {
            return answer(before.get(), wish.siteId(), false);
        }
        Optional<FormFault> fault = fault(wish);
        if (fault.isPresent()) {
            return new VisitorAnswer.BadForm(fault.get());
        }
        Optional<Instant> waits = bounds.waitsToBook();
        if (waits.isPresent()) {
            return new VisitorAnswer.TooOften(waits.get());
        }
        if (catalogue.motif(wish.siteId(), wish.motifId()).isEmpty()) {
            return new VisitorAnswer.Taken(List.of());
        }
        BookingAnswer answer = bookings.book(new BookingWish(
                wish.requestId(),
                wish.siteId(),
                wish.motifId(),
                wish.startsAt(),
                wish.offerId(),
                null,
                wish.attendee(),
                BookingChannel.PHONE));
        booked(answer).ifPresent(made -> {
            audit.record(wish.siteId(), Actor.visitor(), "appointment-booked", made.id(), "");
            bounds.booked();
        });
        return answer(answer, wish.siteId(), true);
    }

    private Optional<FormFault> fault(VisitorWish wish) {
        if (wish.trap() != null && !wish.trap().isBlank()) {
            return Optional.of(FormFault.TRAP);
        }
        Optional<FormTicket> ticket = FormTicket.read(wish.form(), secret(), wish.siteId())
                .filter(form -> form.requestId().equals(wish.requestId()));
        Instant now = machine.instant();
        if (ticket.isEmpty() || ticket.get().isTooOld(now)) {
            return Optional.of(FormFault.NOT_OURS);
        }
        return ticket.get().isTooYoung(now) ? Optional.of(FormFault.TOO_FAST) : Optional.empty();
    }

    private VisitorAnswer answer(BookingAnswer answer, long siteId, boolean fresh) {
        if (answer instanceof BookingAnswer.Taken taken) {
            return new VisitorAnswer.Taken(times.told(catalogue.site(siteId), taken.nearest()));
        }
        if (answer instanceof BookingAnswer.TooMany) {
            return new VisitorAnswer.TooMany();
        }
        return booked(answer)
                .<VisitorAnswer>map(made -> new VisitorAnswer.Done(made, fresh))
                .orElseGet(VisitorAnswer.TooLate::new);
    }

    static Optional<BookedAppointment> booked(BookingAnswer answer) {
        if (answer instanceof BookingAnswer.Booked booked) {
            return Optional.of(booked.appointment());
        }
        return answer instanceof BookingAnswer.Listed listed ? Optional.of(listed.appointment()) : Optional.empty();
    }

    private byte[] secret() {
        return settings.secret().value().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * A form.
     *
     * @param text what the page sends back as it is
     * @param requestId under which it books
     */
    public record Form(String text, UUID requestId) {}
}
