package fr.parvis.queueing.learn;

import fr.parvis.queueing.arrival.law.Punctuality;
import java.time.Duration;

/**
 * How appointments are kept at this site: who never comes, how early the others come and how that varies.
 *
 * @param kept appointments kept, faded
 * @param missed appointments nobody came to, faded
 * @param early sum of minutes ahead of the hour (negative when late)
 * @param squares sum of their squares
 */
public record AppointmentMemory(double kept, double missed, double early, double squares) {

    private static final double PRIOR_COUNT = LearnConstant.APPOINTMENT_PRIOR.value();
    private static final double FADING = LearnConstant.NIGHT_FADING.value();
    private static final double BELIEVABLE = LearnConstant.APPOINTMENT_BELIEVABLE.value();

    public AppointmentMemory {
        if (!(kept >= 0 && missed >= 0 && squares >= 0)) {
            throw new IllegalArgumentException("no memory: " + kept + ", " + missed + ", " + squares);
        }
    }

    /** Nothing learnt yet. */
    public static AppointmentMemory empty() {
        return new AppointmentMemory(0, 0, 0, 0);
    }

    /** Somebody came so long before the hour (negative: after it); beyond an hour it counts as an hour. */
    public AppointmentMemory came(Duration ahead) {
        double minutes = Math.max(-BELIEVABLE, Math.min(BELIEVABLE, ahead.toMillis() / 60_000.0));
        return new AppointmentMemory(kept + 1, missed, early + minutes, squares + minutes * minutes);
    }

    public AppointmentMemory nobodyCame() {
        return new AppointmentMemory(kept, missed + 1, early, squares);
    }

    /** The memory after a night. */
    public AppointmentMemory fade() {
        return new AppointmentMemory(kept * FADING, missed * FADING, early * FADING, squares * FADING);
    }

    /** The habits to forecast with, drawn towards those of day one while little is known. */
    public Punctuality punctuality() {
        Punctuality usual = Punctuality.usual();
        double noShow = (PRIOR_COUNT * usual.noShow() + missed) / (PRIOR_COUNT + kept + missed);
        double usualEarly = usual.earliness().toMillis() / 60_000.0;
        double usualSpread = usual.spread().toMillis() / 60_000.0;
        double mean = (PRIOR_COUNT * usualEarly + early) / (PRIOR_COUNT + kept);
        double second = PRIOR_COUNT * (usualSpread * usualSpread + usualEarly * usualEarly) + squares;
        double variance = Math.max(1, second / (PRIOR_COUNT + kept) - mean * mean);
        return new Punctuality(noShow, minutes(mean), minutes(Math.sqrt(variance)));
    }

    private static Duration minutes(double minutes) {
        return Duration.ofMillis(Math.round(60_000 * minutes));
    }
}
