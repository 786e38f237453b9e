package fr.parvis.web.push;

import fr.parvis.shared.Background;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The browsers that listen on this node, by site: {@value #MOST} at most, each checked every {@value #CHECK_SECONDS} s. */
@ApplicationScoped
public class HintStreams {
    static final int MOST = 4_000;
    static final int CHECK_SECONDS = 15;

    private final Map<Long, Set<HintStream>> bySite = new ConcurrentHashMap<>();
    private final AtomicInteger listening = new AtomicInteger();

    @Resource
    private ManagedScheduledExecutorService executor;

    private ScheduledFuture<?> checks;

    void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
        checks = executor.scheduleAtFixedRate(
                Background.told("checking listeners", this::check), CHECK_SECONDS, CHECK_SECONDS, TimeUnit.SECONDS);
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

    void add(long siteId, HintStream stream) {
        bySite.computeIfAbsent(siteId, none -> ConcurrentHashMap.newKeySet()).add(stream);
    }

    /** Gives the seat of a listener back. */
    void remove(long siteId, HintStream stream) {
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

    private void check() {
        everybody().forEach(HintStream::check);
    }

    private List<HintStream> everybody() {
        return bySite.values().stream().flatMap(Set::stream).toList();
    }
}
