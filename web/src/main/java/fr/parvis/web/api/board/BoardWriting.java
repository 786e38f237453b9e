package fr.parvis.web.api.board;

import fr.parvis.counter.boundary.CounterRoom;
import fr.parvis.counter.boundary.CounterRow;
import fr.parvis.counter.boundary.WaitEstimates;
import fr.parvis.reception.boundary.HelpRequests;
import fr.parvis.reception.boundary.WaitingRoom;
import fr.parvis.reception.boundary.WaitingRow;
import fr.parvis.reception.entity.TicketStatus;
import fr.parvis.site.boundary.MotifView;
import fr.parvis.site.boundary.SiteView;
import fr.parvis.site.boundary.Sites;
import fr.parvis.web.api.desk.VisitorBody;
import fr.parvis.web.api.ticket.WaitBody;
import fr.parvis.web.staff.CallWords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Puts the live board of a site together. */
@ApplicationScoped
class BoardWriting {
    @Inject
    private WaitingRoom room;

    @Inject
    private CounterRoom counters;

    @Inject
    private HelpRequests help;

    @Inject
    private Sites sites;

    @Inject
    private WaitEstimates estimates;

    @Inject
    private CallWords words;

    @Inject
    private Clock clock;

    /** The sequence is read first: a board is never older than it says. */
    BoardBody write(SiteView site) {
        Instant now = clock.instant();
        long sequence = room.sequence(site.id());
        List<WaitingRow> living = room.living(site.id());
        return new BoardBody(
                site.code(),
                now,
                sequence,
                sites.openingAt(site.id(), now).orElseThrow().open(),
                living.stream().map(VisitorBody::of).toList(),
                counters(site),
                help.open(site.id()).stream()
                        .map(open -> new BoardBody.Help(open.id(), open.deviceId(), open.askedAt()))
                        .toList(),
                sites.motifs(site.id()).stream()
                        .map(motif -> write(motif, site, living, now))
                        .toList());
    }

    private List<BoardBody.Counter> counters(SiteView site) {
        Map<Long, String> reasons = counters.reasons(site.id());
        return counters.counters(site.id()).stream()
                .map(row ->
                        write(row, row.ticketId() == null ? "" : words.why(reasons.get(row.ticketId()), site.zone())))
                .toList();
    }

    private static BoardBody.Counter write(CounterRow row, String why) {
        return new BoardBody.Counter(
                row.counterId(),
                row.label(),
                row.zoneId(),
                row.state().name(),
                row.agentId(),
                row.agentName(),
                row.idleSince(),
                row.pausedUntil(),
                row.lastSeenAt(),
                row.motifIds(),
                row.ticketId(),
                why);
    }

    private BoardBody.Motif write(MotifView motif, SiteView site, List<WaitingRow> living, Instant now) {
        List<Duration> waits = living.stream()
                .filter(row -> row.motifId() == motif.id() && row.status() == TicketStatus.WAITING)
                .map(row -> row.waited(now))
                .toList();
        Integer target = motif.sheet().targetMinutes();
        return new BoardBody.Motif(
                motif.id(),
                motif.code(),
                motif.label("fr"),
                waits.size(),
                waits.stream()
                        .max(Comparator.naturalOrder())
                        .map(longest -> (int) longest.toMinutes())
                        .orElse(null),
                target == null ? site.rules().walkInTarget() : target,
                WaitBody.of(estimates.ofMotif(site.id(), motif.id()), "fr"));
    }
}
