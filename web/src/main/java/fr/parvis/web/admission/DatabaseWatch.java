package fr.parvis.web.admission;

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
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;

/**
 * Asks the database every second, on a connection and a thread of its own, whether it still answers; {@value #LIMIT_SECONDS} s
 * without an answer is an outage. During one, requests are answered at the doorway instead of each waiting for itself, and
 * connections of before are closed; whoever hangs on one is freed by the time limit of its line (ADR 0078).
 */
@ApplicationScoped
public class DatabaseWatch {
    static final int LIMIT_SECONDS = 2;
    private static final Duration BETWEEN = Duration.ofSeconds(1);
    private static final Logger LOG = System.getLogger(DatabaseWatch.class.getName());

    private final LongSupplier elapsedNanos = System::nanoTime;
    private final AtomicLong since = new AtomicLong();

    @Resource
    private ManagedThreadFactory threads;

    @Inject
    private Settings settings;

    private Connection line;
    private Periodic.Loop loop;

    void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
        Outage.note(false);
        loop = Periodic.loop("asking the database whether it answers", BETWEEN, this::look, threads);
    }

    @PreDestroy
    void stop() {
        if (loop != null) {
            loop.stop();
        }
        DatabaseLine.close(line);
    }

    private void look() {
        // A line that broke says nothing of the database yet: the next one does.
        boolean away = IntStream.range(0, 2).noneMatch(attempt -> answers());
        if (!Outage.note(away)) {
            return;
        }
        if (away) {
            since.set(elapsedNanos.getAsLong());
            LOG.log(Level.WARNING, "The database does not answer: requests are told to come back");
            // It waits for who is asking just now, and they for the end of their patience: the next look does not.
            threads.newThread(PooledConnections::closeAll).start();
        } else {
            long seconds =
                    Duration.ofNanos(elapsedNanos.getAsLong() - since.get()).toSeconds();
            PooledConnections.closeIdle();
            LOG.log(Level.INFO, "The database answers again, after {0} s", seconds);
        }
    }

    /** Asks on the line of before; a broken line is made anew the next time. */
    private boolean answers() {
        try {
            if (line == null) {
                line = DatabaseLine.open(settings.database(), "parvis watch", LIMIT_SECONDS);
            }
            try (Statement question = line.createStatement()) {
                question.execute("select 1");
            }
            return true;
        } catch (SQLException silent) {
            DatabaseLine.close(line);
            line = null;
            LOG.log(Level.DEBUG, "The database did not answer: {0}", silent.getMessage());
            return false;
        }
    }
}
