package fr.parvis.counter.boundary;

import fr.parvis.counter.control.WaitBoard;
import fr.parvis.counter.control.WaitBoard.Waits;
import fr.parvis.queueing.forecast.ShownWait;
import fr.parvis.queueing.forecast.WaitRange;
import fr.parvis.shared.Background;
import fr.parvis.shared.Permits;
import fr.parvis.shared.ProcessorLoad;
import fr.parvis.shared.WorkBudget;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The ranges of wait that visitors and staff are shown. Answers from memory at once and refreshes behind the scenes at
 * most every five seconds a site, so that no estimate ever delays a check-in or a call: only for sites whose waits somebody asks
 * for, and less often while others need the processor ({@link WorkBudget}). Each node estimates for itself from the database; what
 * is shown is a range, and it is never used to decide anything.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@PermitAll
public class WaitEstimates {
    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final Duration BELIEVED = Duration.ofMinutes(1);

    /** Each takes a processor for a while; the transactions of the desk have the others. */
    private static final Permits FORECASTS =
            new Permits("forecast of waits", Permits.halfOfTheMachine(), Duration.ofSeconds(20));

    /** Of the processor's time, while somebody waits for it. */
    private static final double SHARE = 0.1;

    private static final WorkBudget BUDGET = new WorkBudget(SHARE, new ProcessorLoad(), System::nanoTime);

    private final Map<Long, Shelf> shelves = new ConcurrentHashMap<>();

    @EJB
    private WaitReading reading;

    @Inject
    private WaitBoard board;

    @Inject
    private Clock clock;

    @Resource
    private ManagedExecutorService executor;

    /** The wait of somebody who would take a ticket for a motif now. */
    public WaitRange ofMotif(long siteId, long motifId) {
        return look(siteId).byMotif().getOrDefault(motifId, ShownWait.unknown()).range();
    }

    /** The wait of a visitor who has a ticket; the motif's when the ticket is newer than the last reading. */
    public WaitRange ofTicket(long siteId, long ticketId, long motifId) {
        Waits waits = look(siteId);
        ShownWait motif = waits.byMotif().getOrDefault(motifId, ShownWait.unknown());
        return waits.byTicket().getOrDefault(ticketId, motif).range();
    }

    /**
     * What is being told of a motif, without ever reading anything: for those who note it in their own transaction.
     *
     * @return empty when nothing was read in the last minute, or the wait is unknown
     */
    public Optional<ShownWait> told(long siteId, long motifId) {
        Shelf shelf = shelves.get(siteId);
        if (shelf == null || shelf.readAt == null || shelf.readAt.plus(BELIEVED).isBefore(clock.instant())) {
            return Optional.empty();
        }
        return Optional.ofNullable(shelf.waits.byMotif().get(motifId));
    }

    private Waits look(long siteId) {
        Shelf shelf = shelves.computeIfAbsent(siteId, id -> new Shelf());
        if (shelf.readAt == null) {
            refresh(siteId, shelf);
        } else if (shelf.readAt.plus(FRESH).isBefore(clock.instant()) && !shelf.reading.get() && BUDGET.isOpen()) {
            executor.execute(Background.told("waits", () -> refresh(siteId, shelf)));
        }
        return shelf.waits;
    }

    private void refresh(long siteId, Shelf shelf) {
        if (!shelf.reading.compareAndSet(false, true)) {
            return;
        }
        try {
            Waits fresh = reading.read(siteId)
                    .map(facts -> FORECASTS.during(() -> BUDGET.spend(() -> board.forecast(facts))))
                    .orElseGet(Waits::unknown);
            shelf.waits = shelf.waits.then(fresh);
            shelf.readAt = clock.instant();
        } finally {
            shelf.reading.set(false);
        }
    }

    private static final class Shelf {
        private final AtomicBoolean reading = new AtomicBoolean();
        private volatile Waits waits = Waits.unknown();
        private volatile Instant readAt;
    }
}
