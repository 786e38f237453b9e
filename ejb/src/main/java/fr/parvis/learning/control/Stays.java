package fr.parvis.learning.control;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Makes services of the periods of visits.
 *
 * <p>A stay is a run of periods of one ticket at one counter, called or being served; it counts when the talk began. A motif
 * corrected during the stay is the motif of all of it. Stays of one ticket for one motif add up: who was set aside and
 * resumed is one service. Worked example: called 9:00, started 9:01, held 9:05, resumed 9:20, finished 9:24 → 9 minutes.
 */
public final class Stays {
    private final Collection<Lost> lost;
    private final Instant now;
    private final Map<List<Long>, Service> services = new LinkedHashMap<>();

    /** One period of a visit, as the history keeps it. */
    public record Period(
            long ticketId, String status, long motifId, Long counterId, Long agentId, Instant began, Instant ended) {

        boolean atCounter() {
            return counterId != null && (status.equals("CALLED") || serving());
        }

        boolean serving() {
            return status.equals("SERVING");
        }
    }

    /** A counter was closed because nothing was heard of it. */
    public record Lost(long counterId, Instant at) {}

    private Stays(Collection<Lost> lost, Instant now) {
        this.lost = lost;
        this.now = now;
    }

    /**
     * The services of some visits.
     *
     * @param periods all of their periods, ticket by ticket, in order of time
     * @param lost counters that were closed for their silence
     * @param now what goes on lasts until then
     */
    public static List<Service> of(List<Period> periods, Collection<Lost> lost, Instant now) {
        Stays stays = new Stays(lost, now);
        List<Period> stay = new ArrayList<>();
        for (Period period : periods) {
            if (!stay.isEmpty() && !continues(stay.get(stay.size() - 1), period)) {
                stays.end(stay);
                stay.clear();
            }
            if (period.atCounter()) {
                stay.add(period);
            }
        }
        stays.end(stay);
        return List.copyOf(stays.services.values());
    }

    private static boolean continues(Period before, Period period) {
        return period.atCounter()
                && before.ticketId() == period.ticketId()
                && Objects.equals(before.counterId(), period.counterId());
    }

    private void end(List<Period> stay) {
        if (stay.stream().noneMatch(Period::serving)) {
            return;
        }
        Period first = stay.get(0);
        Period last = stay.get(stay.size() - 1);
        Instant until = last.ended() == null ? now : last.ended();
        Duration lasted = until.isBefore(first.began()) ? Duration.ZERO : Duration.between(first.began(), until);
        boolean silent = last.ended() != null && lost.contains(new Lost(last.counterId(), last.ended()));
        Service service = new Service(
                last.ticketId(),
                last.motifId(),
                last.counterId(),
                last.agentId(),
                first.began(),
                lasted,
                last.ended(),
                silent);
        services.merge(List.of(last.ticketId(), last.motifId()), service, Service::and);
    }
}
