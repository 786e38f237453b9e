package fr.parvis.identity;

import java.time.Duration;

/**
 * What somebody may guess at, and by which trait of theirs it is counted. Some misses are free; each further one makes them
 * wait twice as long, never longer than {@link #longest}; all are forgotten {@link #remembered} after the first.
 *
 * <p>Source: NIST SP 800-63B 5.2.2 (waits that grow, 100 misses of an account at most), CNIL délibération 2022-100 (a password
 * of 50 bits wants limits on tries). ADR 0080 says why these numbers.
 */
public enum Guess {
    /** A password of one login, from one address. */
    LOGIN_FROM_ADDRESS(5, Span.MINUTE, Span.TWO_HOURS, Span.DAY),
    /** Passwords of any login, from one address: a whole office may stand behind it. */
    LOGINS_OF_ADDRESS(40, Span.MINUTE, Span.QUARTER, Span.DAY),
    /** A password of one login, from browsers that never opened it, wherever they are. */
    LOGIN_OF_STRANGERS(60, Span.MINUTE, Span.QUARTER, Span.DAY),
    /** A password of one login, in a browser that opened it before: nobody else's misses count. */
    LOGIN_IN_KNOWN_BROWSER(10, Span.MINUTE, Span.QUARTER, Span.DAY),
    /** The present password, asked of somebody who is signed in. */
    OWN_PASSWORD(5, Span.MINUTE, Span.QUARTER, Span.DAY),
    /** The second factor of an account whose password was given (ADR 0092). */
    SECOND_FACTOR(5, Span.MINUTE, Span.QUARTER, Span.DAY),
    /** The six digits that let a device in, from one address. */
    ENROLMENT_FROM_ADDRESS(5, Span.MINUTE, Span.QUARTER, Span.DAY),
    /** Codes of appointments, by one kiosk or one agent. */
    APPOINTMENT_OF_CALLER(30, Span.MINUTE, Span.TEN_MINUTES, Span.TEN_MINUTES),
    /** Codes of appointments, from one address: a second device adds nothing. */
    APPOINTMENT_FROM_ADDRESS(90, Span.MINUTE, Span.TEN_MINUTES, Span.TEN_MINUTES),
    /** Links of appointments that this installation never made, from one address. True links are heard all the same (ADR 0105). */
    LINK_FROM_ADDRESS(30, Span.MINUTE, Span.TEN_MINUTES, Span.TEN_MINUTES),
    /** Not guesses: appointments that were booked or moved by link from one address, behind which a whole shelter may stand (ADR 0105). */
    BOOKING_FROM_ADDRESS(60, Span.MINUTE, Span.TEN_MINUTES, Span.HOUR);

    private static final int MOST_DOUBLINGS = 10;

    private final int free;
    private final Duration first;
    private final Duration longest;
    private final Duration remembered;

    Guess(int free, Duration first, Duration longest, Duration remembered) {
        this.free = free;
        this.first = first;
        this.longest = longest;
        this.remembered = remembered;
    }

    /** Misses after which there is a wait. */
    public int free() {
        return free;
    }

    /** The longest wait. */
    public Duration longest() {
        return longest;
    }

    /** How long after the first miss all are forgotten. */
    public Duration remembered() {
        return remembered;
    }

    /** How long after the last of so many misses the next try is heard. */
    public Duration waitAfter(int misses) {
        if (misses < free) {
            return Duration.ZERO;
        }
        Duration grown = first.multipliedBy(1L << Math.min(misses - free, MOST_DOUBLINGS));
        return grown.compareTo(longest) > 0 ? longest : grown;
    }

    private static final class Span {
        private static final Duration MINUTE = Duration.ofMinutes(1);
        private static final Duration TEN_MINUTES = Duration.ofMinutes(10);
        private static final Duration QUARTER = Duration.ofMinutes(15);
        private static final Duration HOUR = Duration.ofHours(1);
        private static final Duration TWO_HOURS = Duration.ofHours(2);
        private static final Duration DAY = Duration.ofDays(1);
    }
}
