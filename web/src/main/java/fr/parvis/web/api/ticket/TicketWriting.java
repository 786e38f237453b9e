package fr.parvis.web.api.ticket;

import fr.parvis.counter.boundary.WaitEstimates;
import fr.parvis.queueing.forecast.WaitRange;
import fr.parvis.reception.TicketStatus;
import fr.parvis.reception.boundary.TicketView;
import fr.parvis.shared.Settings;
import fr.parvis.site.boundary.SiteSigns;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/** Puts together what the holder of a ticket reads: where it stands, how long still, which counter. No query of its own. */
@ApplicationScoped
public class TicketWriting {
    @Inject
    private SiteSigns signs;

    @Inject
    private WaitEstimates estimates;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /**
     * Writes a ticket.
     *
     *
     * @param again the visitor had checked in already
     */
    public TicketBody write(TicketView ticket, boolean again) {
        return write(ticket, again, null);
    }

    /** Writes a ticket for the kiosk that issued it, which goes on to the papers of its motif. */
    public TicketBody writeForKiosk(TicketView ticket, boolean again) {
        return write(ticket, again, ticket.motifId());
    }

    /** Writes a ticket that staff have to look at first: nobody can say how long its holder waits. */
    public TicketBody writeHeld(TicketView ticket) {
        return write(ticket, false, ticket.motifId(), WaitBody.of(WaitRange.unknown(), ticket.language()));
    }

    private TicketBody write(TicketView ticket, boolean again, Long motif) {
        return write(ticket, again, motif, waitOf(ticket));
    }

    private TicketBody write(TicketView ticket, boolean again, Long motif, WaitBody expectedWait) {
        SiteSigns.Sign sign = signs.of(ticket.siteId()).orElseThrow();
        return new TicketBody(
                ticket.number().toString(),
                String.valueOf(ticket.number().series()),
                ticket.number().rank(),
                ticket.link(),
                follow(ticket.link()),
                "/api/tickets/" + ticket.link() + "/qr.svg",
                ticket.status().name(),
                ticket.ahead(),
                expectedWait,
                ticket.appointmentAt(),
                counterOf(ticket),
                ticket.calledAt(),
                clock.instant(),
                ticket.language(),
                again,
                new SiteBody(sign.name(), sign.zone().getId()),
                motif,
                null,
                ticket.sequence());
    }

    /** The address of a ticket's page for a phone. */
    String follow(String link) {
        return settings.http().publicUrl() + "/t/" + link;
    }

    private WaitBody waitOf(TicketView ticket) {
        return ticket.status() == TicketStatus.WAITING
                ? WaitBody.of(estimates.ofTicket(ticket.siteId(), ticket.id(), ticket.motifId()), ticket.language())
                : null;
    }

    private CounterBody counterOf(TicketView ticket) {
        if (ticket.counterId() == null) {
            return null;
        }
        return signs.counter(ticket.siteId(), ticket.counterId())
                .map(CounterBody::new)
                .orElse(null);
    }
}
