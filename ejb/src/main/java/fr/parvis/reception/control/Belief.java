package fr.parvis.reception.control;

import fr.parvis.reception.KioskNumber;
import fr.parvis.reception.Strangeness;
import fr.parvis.reception.entity.StoredDay;
import fr.parvis.shared.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How far a kiosk is believed (ADR 0086). The bounds are wide enough for every honest one: a terminal that lost its folder begins at
 * 1941 at most (ADR 0047), nobody finishes five screens in less than a third of a second, and a terminal keeps what it could not bring
 * for a week at the outside.
 */
@ApplicationScoped
public class Belief {
    /** Told without network so long ago at most. */
    public static final Duration OLDEST = Duration.ofDays(8);

    /** A clock may be ahead by so much; then the visitor came now. */
    public static final Duration AHEAD = Duration.ofDays(1);

    /** A number may be so far after the highest that is known of its series. */
    public static final int RANKS_AHEAD = 2500;

    private static final int DAYS_KNOWN = 60;
    private static final String RECENT =
            "select count(*) from (select 1 from ticket where site_id = ? and day = ? and series = ?"
                    + " and arrived_at > ? and arrived_at <= ? limit ?) recent";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Settings settings;

    /**
     * Whether something about an arrival is too strange to book it unseen.
     *
     * @param day of today, locked
     * @param number null when the server numbers
     */
    public Optional<Strangeness> doubt(StoredDay day, char series, KioskNumber number, Instant now) {
        return doubt(day, series, number, now, 0);
    }

    /**
     * The same in a turn.
     *
     * @param unwritten tickets of the series that the turn has issued and not written yet
     */
    public Optional<Strangeness> doubt(StoredDay day, char series, KioskNumber number, Instant now, int unwritten) {
        if (number != null && number.offline() && otherTime(number.at(), now)) {
            return Optional.of(Strangeness.OTHER_TIME);
        }
        if (number != null && farAhead(day, series, number.rank())) {
            return Optional.of(Strangeness.RANK_AHEAD);
        }
        Instant at = number == null ? now : number.arrival(now);
        return tooMany(day, series, at, unwritten) ? Optional.of(Strangeness.TOO_MANY) : Optional.empty();
    }

    private static boolean otherTime(Instant at, Instant now) {
        return at.isBefore(now.minus(OLDEST)) || at.isAfter(now.plus(AHEAD));
    }

    /** Asks the earlier days only when today's series does not explain the number. */
    private boolean farAhead(StoredDay day, char series, int rank) {
        if (rank <= day.lastRank(series) + RANKS_AHEAD) {
            return false;
        }
        Number known = (Number) entities.createNativeQuery(
                        "select coalesce(max(rank), 0) from ticket where site_id = ? and series = ? and day >= ?")
                .setParameter(1, day.siteId())
                .setParameter(2, String.valueOf(series))
                .setParameter(3, Date.valueOf(day.day().minusDays(DAYS_KNOWN)))
                .getSingleResult();
        return rank > known.intValue() + RANKS_AHEAD;
    }

    /** Asks nothing before the series of the day is long enough. */
    private boolean tooMany(StoredDay day, char series, Instant at, int unwritten) {
        int most = settings.ticketsAMinute();
        if (day.lastRank(series) < most) {
            return false;
        }
        Number recent = (Number) entities.createNativeQuery(RECENT)
                .setParameter(1, day.siteId())
                .setParameter(2, Date.valueOf(day.day()))
                .setParameter(3, String.valueOf(series))
                .setParameter(4, Timestamp.from(at.minus(Duration.ofMinutes(1))))
                .setParameter(5, Timestamp.from(at))
                .setParameter(6, most)
                .getSingleResult();
        return recent.intValue() + unwritten >= most;
    }
}
