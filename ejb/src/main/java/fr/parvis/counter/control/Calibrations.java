package fr.parvis.counter.control;

import fr.parvis.queueing.forecast.Calibration;
import fr.parvis.queueing.forecast.WaitRange;
import fr.parvis.queueing.forecast.WaitRange.Kind;
import fr.parvis.queueing.forecast.WaitSpread;
import fr.parvis.shared.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** How the forecasts told to the last 200 walk-ins of a site held. One query by its index. */
@ApplicationScoped
public class Calibrations {
    private static final String OUTCOMES =
            """
            select w.p25_millis, w.p50_millis, w.p90_millis, w.low_minutes, w.high_minutes,
                   cast(greatest(0, extract(epoch from (t.first_called_at - w.told_at)) * 1000) as bigint) as waited
              from wait_told w join ticket t on t.id = w.ticket_id
             where w.site_id = ? and w.visitor_class = 'WALK_IN' and t.first_called_at is not null
             order by w.told_at desc
             limit 200
            """;

    @PersistenceContext
    private EntityManager entities;

    /** What the site's own outcomes say of its forecasts. */
    public Calibration of(long siteId) {
        List<Row> newestFirst = Row.of(entities.createNativeQuery(OUTCOMES).setParameter(1, siteId))
                .toList();
        List<Row> rows = new ArrayList<>(newestFirst);
        Collections.reverse(rows);
        Calibration calibration = new Calibration();
        rows.forEach(row -> calibration.learn(
                new WaitSpread(millis(row, "p25_millis"), millis(row, "p50_millis"), millis(row, "p90_millis")),
                range(row.id("low_minutes"), row.number("high_minutes")),
                millis(row, "waited")));
        return calibration;
    }

    private static Duration millis(Row row, String column) {
        return Duration.ofMillis(row.id(column));
    }

    /** @param high null when the upper end was not told */
    private static WaitRange range(long low, Long high) {
        Optional<Duration> least = Optional.of(Duration.ofMinutes(low));
        Optional<Duration> most = Optional.ofNullable(high).map(Duration::ofMinutes);
        Kind kind = most.isEmpty() ? Kind.OVER_40 : high <= 5 ? Kind.UNDER_5 : Kind.BETWEEN;
        return new WaitRange(kind, least, most);
    }
}
