package fr.parvis.web.api.board;

import fr.parvis.counter.boundary.CounterRow;
import fr.parvis.display.boundary.BoardView;
import fr.parvis.display.boundary.CounterCard;
import fr.parvis.display.boundary.LiveBoard;
import fr.parvis.display.boundary.QueueRow;
import fr.parvis.site.SiteFacts;
import fr.parvis.site.boundary.Sites;
import fr.parvis.web.api.desk.VisitorBody;
import fr.parvis.web.api.ticket.WaitBody;
import fr.parvis.web.staff.CallWords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Writes the live board of a site as others read it. */
@ApplicationScoped
class BoardWriting {
    @Inject
    private LiveBoard live;

    @Inject
    private Sites sites;

    @Inject
    private CallWords words;

    BoardBody write(SiteFacts site) {
        BoardView board = live.view(site.id());
        return new BoardBody(
                site.code(),
                board.readAt(),
                board.sequence(),
                sites.openingAt(site.id(), board.readAt()).orElseThrow().open(),
                board.living().stream().map(VisitorBody::of).toList(),
                board.counters().stream().map(card -> counter(card, site)).toList(),
                board.help().stream()
                        .map(open -> new BoardBody.Help(open.id(), open.deviceId(), open.askedAt()))
                        .toList(),
                board.queues().stream().map(BoardWriting::motif).toList());
    }

    private BoardBody.Counter counter(CounterCard card, SiteFacts site) {
        CounterRow row = card.counter();
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
                row.inService(),
                row.ticketId(),
                row.ticketId() == null ? "" : words.why(card.why(), site.zone()));
    }

    private static BoardBody.Motif motif(QueueRow queue) {
        return new BoardBody.Motif(
                queue.motifId(),
                queue.code(),
                queue.label(),
                queue.waiting(),
                queue.longest() == null ? null : (int) queue.longest().toMinutes(),
                (int) queue.target().toMinutes(),
                WaitBody.of(queue.forArrival(), "fr"));
    }
}
