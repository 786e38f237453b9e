package fr.parvis.web.push;

import fr.parvis.shared.Background;
import fr.parvis.shared.Periodic;
import fr.parvis.shared.SiteChanged;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Where hints come together on this node. A commit only notes that its site changed; {@value #GATHER_MILLIS} ms later
 * everything noted goes to the browsers of this node and to the other nodes at once. So a busy site costs each browser at
 * most {@value #MOST_A_SECOND} hints a second, however many visitors arrive, and no commit ever waits for a browser.
 *
 * <p>The number told last is not told again: it came by two ways ({@link LastTold}).
 */
@ApplicationScoped
public class Hints {
    static final long GATHER_MILLIS = 25;
    static final long MOST_A_SECOND = 1000 / GATHER_MILLIS;

    private final Freshest gathered = new Freshest();
    private final LastTold told = new LastTold();

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private HintStreams streams;

    @Inject
    private StaffChannel channel;

    @Inject
    private NodeRelay relay;

    private volatile Future<?> sending;

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) SiteChanged change) {
        if (gathered.add(new Hint(change.siteId(), change.sequence()))) {
            sending = executor.schedule(Background.told("hints", this::send), GATHER_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void send() {
        List<Hint> hints = gathered.take();
        Periodic.each("telling a hint", hints, this::tell);
        relay.notifyOthers(hints);
    }

    /** Tells the browsers of this node, unless they know already. */
    void tell(Hint hint) {
        if (told.isNews(hint)) {
            streams.tell(hint);
            channel.tell(hint);
        }
    }

    /** Hints may have been lost: every browser of this node reads again. */
    void tellEverybody() {
        streams.sites().forEach(site -> streams.tell(new Hint(site, Hint.READ_AGAIN)));
        told.sites().forEach(site -> channel.tell(new Hint(site, Hint.READ_AGAIN)));
    }
}
