package fr.parvis.learning.boundary;

import fr.parvis.learning.CheckCause;
import fr.parvis.learning.CorrectionKind;
import java.time.Duration;
import java.time.Instant;

/**
 * A service whose length cannot be believed, as staff see it.
 *
 * @param number of the ticket, as in {@code A046}
 * @param lasted by the presses
 * @param usual what the motif usually takes here: the plausible length
 * @param corrected what somebody said, null while nobody has
 * @param said how long it was then, null while nobody has
 */
public record ServiceToCheck(
        long id,
        String number,
        long motifId,
        String counter,
        String agent,
        Instant startedAt,
        Duration lasted,
        CheckCause cause,
        Duration usual,
        CorrectionKind corrected,
        Duration said) {

    public boolean isOpen() {
        return corrected == null;
    }

    /** Whether it may have lasted that long: its end was pressed by somebody. */
    public boolean mayBeExact() {
        return cause == CheckCause.TOO_LONG;
    }
}
