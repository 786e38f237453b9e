package fr.parvis.display.boundary;

import fr.parvis.counter.CallReason;
import fr.parvis.counter.boundary.CounterRoom;
import fr.parvis.counter.boundary.WaitEstimates;
import fr.parvis.display.boundary.BoardAlert.Kind;
import fr.parvis.reception.TicketStatus;
import fr.parvis.reception.WaitingRow;
import fr.parvis.reception.boundary.HelpRequests;
import fr.parvis.reception.boundary.OpenHelpRequest;
import fr.parvis.reception.boundary.WaitingRoom;
import fr.parvis.shared.Listening;
import fr.parvis.shared.Roles;
import fr.parvis.shared.Row;
import fr.parvis.shared.ServerClock;
import fr.parvis.site.MotifFacts;
import fr.parvis.site.SiteCatalogue;
import fr.parvis.site.SiteFacts;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The live board of the reception: who waits, what each counter is doing, and what asks for somebody. */
@Stateless
@RolesAllowed({Roles.RECEPTION, Roles.AGENT, Roles.MANAGER})
public class LiveBoard {
    @PersistenceContext
    private EntityManager entities;

    @Resource
    private SessionContext caller;

    @EJB
    private WaitingRoom room;

    @EJB
    private CounterRoom counters;

    @EJB
    private HelpRequests help;

    @EJB
    private WaitEstimates estimates;

    @Inject
    private SiteCatalogue sites;

    @Inject
    private Clock clock;

    @Inject
    private ServerClock server;

    @Inject
    private Listening listening;

    /** Everything that the board shows of a site now. */
    public BoardView view(long siteId) {
        Roles.requireAt(caller, siteId);
        long sequence = room.sequence(siteId);
        Instant now = clock.instant();
        Watch watch = listening.throughout(Watch.SILENT) ? Watch.at(now, server) : Watch.hearingAgain(now);
        List<WaitingRow> living = room.living(siteId);
        List<WaitingRow> waiting = BoardView.with(living, TicketStatus.WAITING);
        List<CounterCard> cards = cards(siteId, living, watch);
        List<OpenHelpRequest> asked = help.open(siteId);
        return new BoardView(
                now,
                sequence,
                living,
                queues(siteId, waiting, now),
                cards,
                asked,
                Stream.of(
                                alerts(siteId, asked),
                                watch.counters(cards),
                                watch.openCalls(cards),
                                watch.targets(waiting, targets(siteId)),
                                watch.held(BoardView.with(living, TicketStatus.ON_HOLD)))
                        .flatMap(Function.identity())
                        .toList());
    }

    private List<CounterCard> cards(long siteId, List<WaitingRow> living, Watch watch) {
        Map<Long, WaitingRow> byTicket =
                living.stream().collect(Collectors.toMap(WaitingRow::ticketId, Function.identity()));
        Map<Long, CallReason> reasons = counters.reasons(siteId);
        return counters.counters(siteId).stream()
                .map(counter -> new CounterCard(
                        counter,
                        counter.ticketId() == null ? null : byTicket.get(counter.ticketId()),
                        counter.ticketId() == null ? null : reasons.get(counter.ticketId()),
                        watch.silent(counter)))
                .toList();
    }

    private List<QueueRow> queues(long siteId, List<WaitingRow> waiting, Instant now) {
        Map<Long, List<WaitingRow>> byMotif = waiting.stream().collect(Collectors.groupingBy(WaitingRow::motifId));
        Map<Long, Duration> targets = targets(siteId);
        return sites.motifs(siteId).stream()
                .filter(motif -> motif.offered() || byMotif.containsKey(motif.id()))
                .map(motif -> {
                    List<WaitingRow> rows = byMotif.getOrDefault(motif.id(), List.of());
                    return new QueueRow(
                            motif.id(),
                            motif.code(),
                            motif.label("fr"),
                            motif.offered(),
                            rows.size(),
                            BoardView.longest(rows, now),
                            targets.get(motif.id()),
                            estimates.ofMotif(siteId, motif.id()));
                })
                .toList();
    }

    private Map<Long, Duration> targets(long siteId) {
        SiteFacts site = sites.site(siteId);
        Map<Long, Duration> targets = new LinkedHashMap<>();
        for (MotifFacts motif : sites.motifs(siteId)) {
            int minutes = Objects.requireNonNullElse(
                    motif.targetMinutes(), site.rules().walkInTarget());
            targets.put(motif.id(), Duration.ofMinutes(minutes));
        }
        return targets;
    }

    private Stream<BoardAlert> alerts(long siteId, List<OpenHelpRequest> requests) {
        Map<Long, String> names = deviceNames(siteId);
        return requests.stream()
                .map(asked -> new BoardAlert(
                        Kind.HELP_ASKED, asked.id(), null, names.get(asked.deviceId()), asked.askedAt()));
    }

    private Map<Long, String> deviceNames(long siteId) {
        return Row.of(entities.createQuery("select d.id as id, d.name as name from Device d where d.siteId = :site")
                        .setParameter("site", siteId))
                .collect(Collectors.toMap(row -> row.id("id"), row -> row.text("name")));
    }
}
