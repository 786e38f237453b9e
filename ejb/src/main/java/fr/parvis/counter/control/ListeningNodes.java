package fr.parvis.counter.control;

import fr.parvis.counter.entity.CounterSession;
import fr.parvis.shared.Listening;
import fr.parvis.shared.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.List;

/**
 * Which servers on the database are listening, and since when. A browser that another server heard last is not silent as
 * long as that server was away itself: its browsers come over to a standby, or back to it (ADR 0064). All times are of the
 * database's clock.
 */
@ApplicationScoped
public class ListeningNodes {
    /** So long the browsers of a server that is gone may take to find another one, or their own again. */
    public static final Duration GONE = Duration.ofMinutes(15);

    private static final String NOTE =
            """
            insert into listening_node (node, since, until) values (?, clock_timestamp(), clock_timestamp())
            on conflict (node) do update
               set since = case when listening_node.until < clock_timestamp() - make_interval(secs => ?)
                                then clock_timestamp() else listening_node.since end,
                   until = clock_timestamp()
            """;

    private static final String EXCUSED =
            """
            select node from listening_node
             where node <> ?
               and case when until >= clock_timestamp() - make_interval(secs => ?)
                        then since > clock_timestamp() - make_interval(secs => ?)
                        else until > clock_timestamp() - make_interval(secs => ?) end
            """;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Settings settings;

    /** Notes that this server is there; in a transaction. */
    public void note() {
        entities.createNativeQuery(NOTE)
                .setParameter(1, settings.node())
                .setParameter(2, (double) Listening.GAP.toSeconds())
                .executeUpdate();
    }

    /** Those of the silent whom somebody could have heard for {@code silence}. */
    public List<CounterSession> heardInVain(List<CounterSession> silent, Duration silence) {
        if (silent.isEmpty()) {
            return silent;
        }
        List<?> excused = entities.createNativeQuery(EXCUSED)
                .setParameter(1, settings.node())
                .setParameter(2, (double) Listening.GAP.toSeconds())
                .setParameter(3, (double) silence.toSeconds())
                .setParameter(4, (double) GONE.toSeconds())
                .getResultList();
        return silent.stream()
                .filter(session -> !excused.contains(session.heardBy()))
                .toList();
    }
}
