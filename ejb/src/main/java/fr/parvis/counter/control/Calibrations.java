package fr.parvis.counter.control;

import fr.parvis.queueing.forecast.Calibration;
import fr.parvis.queueing.forecast.WaitRange;
import fr.parvis.queueing.forecast.WaitRange.Kind;
import fr.parvis.queueing.forecast.WaitSpread;
import fr.parvis.shared.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** How the forecasts told to the last 200 walk-ins of a site held. One query by its index. */
@ApplicationScoped
public class Calibrations {
    private static final String OUTCOMES =
            """
            select w.p25_millis, w.p50_millis, w.p90_millis, w.low_minutes, w.high_minutes,
                   cast(greatest(0, extract(epoch from (t.first_called_at - w.told_at)) * 1000) as bigint)
              from wait_told w join ticket t on t.id = w.ticket_id
             where w.site_id = ? and w.visitor_class = 'WALK_IN' and t.first_called_at is not null
             order by w.told_at desc
             limit 200
            """;

    @PersistenceContext
    private EntityManager entities;

    /** What the site's own outcomes say of its forecasts. */
    public Calibration of(long siteId) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows =
                entities.createNativeQuery(OUTCOMES).setParameter(1, siteId).getResultList();
        Collections.reverse(rows);
        Calibration calibration = new Calibration();
        rows.forEach(row -> calibration.learn(
                new WaitSpread(millis(row[0]), millis(row[1]), millis(row[2])), range(row[3], row[4]), millis(row[5])));
        return calibration;
    }

    private static Duration millis(Object cell) {
        return Duration.ofMillis(Rows.number(cell));
    }

    private static WaitRange range(Object low, Object high) {
        Optional<Duration> least = Optional.of(Duration.ofMinutes(Rows.number(low)));
        Optional<Duration> most = Optional.ofNullable(Rows.number(high)).map(Duration::ofMinutes);
        Kind kind = most.isEmpty() ? Kind.OVER_40 : Rows.number(high) <= 5 ? Kind.UNDER_5 : Kind.BETWEEN;
        return new WaitRange(kind, least, most);
    }
}
