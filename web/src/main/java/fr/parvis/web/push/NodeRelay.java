package fr.parvis.web.push;

import fr.parvis.shared.DatabaseLine;
import fr.parvis.shared.Periodic;
import fr.parvis.shared.Settings;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Carries hints between the server nodes that share the database, by PostgreSQL's LISTEN and NOTIFY. It has two
 * connections of its own: a NOTIFY inside the transactions of the desk would make every commit of the database wait for
 * the one before. A broken connection is made again; what was missed meanwhile, screens read again.
 */
@ApplicationScoped
public class NodeRelay {
    static final String CHANNEL = "parvis_hints";
    static final String LINE = "parvis hints";
    private static final Duration RETRY = Duration.ofSeconds(2);
    /** A notification holds 8000 bytes; a hint has 40 at most. */
    private static final int MOST_HINTS = 150;

    private final String self = UUID.randomUUID().toString();

    @Resource
    private ManagedThreadFactory threads;

    @Inject
    private Settings settings;

    @Inject
    private Hints hints;

    private Connection speaking;
    private volatile NodeListener listener;
    private volatile Periodic.Loop loop;
    private volatile boolean stopped;

    void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
        listener = new NodeListener(settings.database(), this::heard, hints::tellEverybody);
        loop = Periodic.loop("listening to the other nodes", RETRY, listener::listen, threads);
    }

    @PreDestroy
    synchronized void stop() {
        stopped = true;
        loop.stop();
        listener.close();
        hangUp();
    }

    /** Tells the other nodes; without a connection nothing is sent, and they notice by their slow polls. */
    synchronized void notifyOthers(List<Hint> news) {
        for (int from = 0; from < news.size() && !stopped; from += MOST_HINTS) {
            send(news.subList(from, Math.min(news.size(), from + MOST_HINTS)));
        }
    }

    private void send(List<Hint> news) {
        String words = news.stream().map(Hint::written).collect(Collectors.joining(" ", self + " ", ""));
        try {
            if (speaking == null) {
                speaking = DatabaseLine.open(settings.database(), LINE);
            }
            try (PreparedStatement notify = speaking.prepareStatement("select pg_notify(?, ?)")) {
                notify.setString(1, CHANNEL);
                notify.setString(2, words);
                notify.execute();
            }
        } catch (SQLException broken) {
            hangUp();
        }
    }

    private void heard(String words) {
        String[] parts = words.split(" ", -1);
        if (parts[0].equals(self)) {
            return;
        }
        for (int i = 1; i < parts.length; i++) {
            Hint.read(parts[i]).ifPresent(hints::tell);
        }
    }

    private void hangUp() {
        DatabaseLine.close(speaking);
        speaking = null;
    }
}
