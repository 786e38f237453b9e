package fr.parvis.web.push;

import fr.parvis.shared.Periodic;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The browsers that listen on this node, by site: {@value #MOST} at most, each checked every {@value #CHECK_SECONDS} s. A device
 * or an agent holds {@value #MOST_OF_ONE} at most: one more ends their oldest.
 */
@ApplicationScoped
public class HintStreams {
    static final int MOST = 4_000;
    static final int CHECK_SECONDS = 15;
    /** A browser opens no more lines to one server, so what is older is left over. */
    static final int MOST_OF_ONE = 6;

    private final Map<Long, Set<HintStream>> bySite = new ConcurrentHashMap<>();
    private final Seats<HintStream> seats = new Seats<>(MOST_OF_ONE);
    private final AtomicInteger listening = new AtomicInteger();

    @Resource
    private ManagedScheduledExecutorService executor;

    private ScheduledFuture<?> checks;

    void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
        checks = Periodic.every(Duration.ofSeconds(CHECK_SECONDS), "checking listeners", this::check, executor);
    }

    @PreDestroy
    void stop() {
        if (checks != null) {
            checks.cancel(false);
        }
        everybody().forEach(HintStream::end);
    }

    /**
     * Takes a seat for a listener.
     *
     *
     * @return false when the node is full
     */
    boolean takeSeat() {
        if (listening.incrementAndGet() > MOST) {
            listening.decrementAndGet();
            return false;
        }
        return true;
    }

    /**
     * @param holder who listens; their oldest stream ends when they have too many
     */
    void add(long siteId, String holder, HintStream stream) {
        seats.take(holder, stream).ifPresent(HintStream::end);
        bySite.computeIfAbsent(siteId, none -> ConcurrentHashMap.newKeySet()).add(stream);
    }

    /** Gives the seat of a listener back. */
    void remove(long siteId, String holder, HintStream stream) {
        seats.leave(holder, stream);
        if (bySite.getOrDefault(siteId, Set.of()).remove(stream)) {
            listening.decrementAndGet();
        }
    }

    void tell(Hint hint) {
        bySite.getOrDefault(hint.siteId(), Set.of()).forEach(stream -> stream.tell(hint.sequence()));
    }

    Set<Long> sites() {
        return Set.copyOf(bySite.keySet());
    }

    /** One listener who cannot be asked about now, because the database is away, keeps no other from being asked about. */
    private void check() {
        Periodic.each("checking a listener", everybody(), HintStream::check);
    }

    private List<HintStream> everybody() {
        return bySite.values().stream().flatMap(Set::stream).toList();
    }
}
