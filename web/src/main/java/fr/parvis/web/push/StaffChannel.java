package fr.parvis.web.push;

import fr.parvis.identity.boundary.AgentTokens;
import fr.parvis.shared.Periodic;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.Session;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;

/**
 * Tells the staff pages of a site that something changed, on the lines that they opened ({@link SiteLine}). Every
 * {@value #CHECK_SECONDS} s the lines of agents who left, or who do not work at the site any more, are closed.
 */
@ApplicationScoped
public class StaffChannel {
    static final int CHECK_SECONDS = 15;
    private static final long PATIENCE_MILLIS = 10_000;

    private final Map<Long, Set<Session>> bySite = new ConcurrentHashMap<>();

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private AgentTokens agents;

    private ScheduledFuture<?> checks;

    void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
        checks = Periodic.every(Duration.ofSeconds(CHECK_SECONDS), "checking lines", this::check, executor);
    }

    @PreDestroy
    void stop() {
        if (checks != null) {
            checks.cancel(false);
        }
    }

    void add(long siteId, Session line) {
        line.getAsyncRemote().setSendTimeout(PATIENCE_MILLIS);
        bySite.computeIfAbsent(siteId, none -> ConcurrentHashMap.newKeySet()).add(line);
    }

    void remove(long siteId, Session line) {
        bySite.getOrDefault(siteId, Set.of()).remove(line);
    }

    void tell(Hint hint) {
        String words = Long.toString(hint.sequence());
        bySite.getOrDefault(hint.siteId(), Set.of()).forEach(line -> send(hint.siteId(), line, words));
    }

    /** A line that does not take a hint is of no use: its page opens another one and reads again. */
    private void send(long siteId, Session line, String words) {
        try {
            line.getAsyncRemote().sendText(words, sent -> {
                if (!sent.isOK()) {
                    drop(siteId, line);
                }
            });
        } catch (RuntimeException gone) {
            drop(siteId, line);
        }
    }

    private void drop(long siteId, Session line) {
        remove(siteId, line);
        end(line);
    }

    /** Closes a line; closing twice is the same as once. */
    void end(Session line) {
        try {
            line.close(new CloseReason(CloseCodes.GOING_AWAY, ""));
        } catch (IOException | IllegalStateException gone) {
            // It is closed, which is all we want.
            return;
        }
    }

    private void check() {
        bySite.forEach((site, lines) ->
                lines.stream().filter(line -> !welcome(site, line)).forEach(line -> drop(site, line)));
    }

    private boolean welcome(long siteId, Session line) {
        String[] name = String.valueOf(line.getUserPrincipal().getName()).split(":", 2);
        return name[0].equals("agent")
                && agents.agent(Long.parseLong(name[1]))
                        .filter(agent -> SiteLines.mayHear(agent, siteId))
                        .isPresent();
    }
}
