package fr.parvis.staffing;

import java.time.LocalTime;

/**
 * A break inside a shift, in the site's own time: nobody new is called, a visit under way is finished.
 *
 * @param from first moment
 * @param to moment of return
 */
public record Break(LocalTime from, LocalTime to) {
    public Break {
        if (!from.isBefore(to)) {
            throw new RosterRefused(RosterProblem.ENDS_BEFORE_START, from + "-" + to);
        }
    }

    /** Reads {@code 10:15-10:30}. */
    public static Break parse(String text) {
        int dash = text.indexOf('-');
        return new Break(LocalTime.parse(text.substring(0, dash)), LocalTime.parse(text.substring(dash + 1)));
    }

    @Override
    public String toString() {
        return from + "-" + to;
    }
}
