package fr.parvis.queueing.arrival.law;

import java.time.Duration;

/** How visitors keep appointments: share who never come, how early the others come in the mean, and how that varies. */
public record Punctuality(double noShow, Duration earliness, Duration spread) {

    public Punctuality {
        if (!(noShow >= 0 && noShow < 1) || spread.isNegative()) {
            throw new IllegalArgumentException(noShow + " and " + spread + " cannot be habits");
        }
    }

    /** Of day one, until the site's own visitors are known. */
    public static Punctuality usual() {
        return new Punctuality(
                SiteLaw.NO_SHOW.value(),
                Duration.ofMillis(SiteLaw.EARLINESS.millis()),
                Duration.ofMillis(SiteLaw.PUNCTUALITY_SPREAD.millis()));
    }
}
