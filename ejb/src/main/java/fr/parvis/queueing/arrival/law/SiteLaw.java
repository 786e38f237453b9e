package fr.parvis.queueing.arrival.law;

import static fr.parvis.queueing.NamedConstant.Unit.COUNT;
import static fr.parvis.queueing.NamedConstant.Unit.FACTOR;
import static fr.parvis.queueing.NamedConstant.Unit.MINUTES;
import static fr.parvis.queueing.NamedConstant.Unit.SECONDS;
import static fr.parvis.queueing.NamedConstant.Unit.SHARE;

import fr.parvis.queueing.NamedConstant;

/**
 * The laws by which visitors come, wait and are served, wherever days are drawn or forecast: the one place of their
 * constants.
 *
 * <p>Two laws of patience share one median. Days that are invented draw from a lognormal ({@link LognormalPatience}),
 * as those of the fit always did; forecasts use a log-logistic ({@link LogLogisticPatience}), because its hazard can
 * be written down and so its haste learnt from a site's own visitors. After 30, 60 and 120 minutes 10, 42 and 82 %
 * have left by the first, 9, 41 and 84 % by the second. Two day-to-day variations: a fit must hold on busier days
 * than a typical week of a study shows. Merging either pair would change forecasts and decisions (ADR 0098).
 */
public enum SiteLaw implements NamedConstant {
    PATIENCE_MEDIAN(68, MINUTES, 30, 240, "wait after which half of the visitors have left, both laws", "ADR 0038"),
    PATIENCE_SPREAD(
            0.63,
            FACTOR,
            0.1,
            2,
            "standard deviation of the logarithm of patience, lognormal law",
            "no experiment kept"),
    PATIENCE_STEEPNESS(
            2.9,
            FACTOR,
            1,
            6,
            "shape of the log-logistic law",
            "set beside the lognormal law: 9 and 10 % gone after 30 minutes"),
    PATIENCE_TRIES(
            20,
            COUNT,
            5,
            100,
            "draws for the patience of somebody known to have waited, before it counts as endless",
            "bounds the loop"),
    HASTE_MOST(5, FACTOR, 1, 20, "how many times as readily as usual visitors may leave", "bounds what is learnt"),
    PATIENCE_BOOKED(
            1.3,
            FACTOR,
            1,
            3,
            "patience of visitors with an appointment over that of the others",
            "no experiment kept"),
    NEVER_LEAVES(0.03, SHARE, 0, 0.5, "visitors who never leave", "no experiment kept"),
    SERVICE_VARIATION(
            0.6,
            FACTOR,
            0.1,
            3,
            "standard deviation of a service over its mean, where none is known",
            "lognormal after Brown et al. 2005; the number: no experiment kept"),
    SERVICE_BELIEVABLE(
            0.995,
            SHARE,
            0.9,
            1,
            "a service longer than this share of all was most likely not finished by a press",
            "no experiment kept"),
    SERVICE_MEASURED(
            10,
            COUNT,
            1,
            1000,
            "measured services from which on they are drawn themselves",
            "the prior count of the learning"),
    SERVICE_LEAST(1, SECONDS, 0, 60, "shortest service of a drawn day", "keeps instants apart"),
    NO_SHOW(
            0.12,
            SHARE,
            0,
            0.99,
            "appointments nobody comes to",
            "prior of day one; the three reference desks have it"),
    EARLINESS(3, MINUTES, 0, 60, "how early the others come in the mean", "prior of day one; no experiment kept"),
    PUNCTUALITY_SPREAD(9, MINUTES, 0, 60, "standard deviation of that", "prior of day one; no experiment kept"),
    NO_SHOW_TRIES(
            20,
            COUNT,
            5,
            100,
            "draws for an arrival not before now, before an appointment counts as absent",
            "bounds the loop"),
    DAY_VARIATION(
            0.16,
            FACTOR,
            0,
            1,
            "standard deviation of the factor of a day as a whole: fit, and belief in the day so far",
            "ADR 0030: busier or quieter by a sixth"),
    WEEK_DAY_VARIATION(0.12, FACTOR, 0, 1, "the same in the typical week of a study", "ADR 0036; no experiment kept"),
    PLACES_FILLED(
            0.92,
            SHARE,
            0.5,
            1,
            "bookable places that are taken on an invented day",
            "ADR 0030: one in twelve stays empty"),
    WELL_LATE(0.12, SHARE, 0, 0.5, "appointments that come well after their hour", "ADR 0030: one in eight"),
    USUAL_SPREAD(
            0.6,
            FACTOR,
            0,
            3,
            "spread of the punctual ones, in spreads of the site",
            "ADR 0030 in words; no experiment kept"),
    USUAL_SHIFT(
            0.29,
            FACTOR,
            0,
            3,
            "how much earlier than the mean they come, in spreads",
            "keeps the mean of all: 0.88 × 0.29 = 0.12 × 2.125"),
    WELL_LATE_FROM(
            0.95, FACTOR, 0, 5, "least delay of the late ones, in spreads", "ADR 0030 in words; no experiment kept"),
    WELL_LATE_OVER(2.35, FACTOR, 0, 5, "how much more at most, in spreads", "ADR 0030 in words; no experiment kept"),
    AFTER_OPENING(
            20,
            MINUTES,
            0,
            120,
            "within which those come who found the door closed, after it opens",
            "ADR 0036; no experiment kept"),
    BEFORE_CLOSING(
            60,
            MINUTES,
            0,
            240,
            "within which they come before it closes, if it does not open again",
            "ADR 0036; no experiment kept");

    @SuppressWarnings("ImmutableEnumChecker") // a record of numbers, texts and an enum cannot change
    private final Origin origin;

    SiteLaw(double value, Unit unit, double low, double high, String meaning, String source) {
        this.origin = new Origin(value, unit, low, high, meaning, source);
    }

    @Override
    public Origin origin() {
        return origin;
    }
}
