package fr.parvis.kiosk.print;

import java.time.Duration;

/**
 * How long a printer is waited for while a visitor stands there.
 *
 * @param answer the longest that the visitor's answer waits
 * @param stall a printer that takes no byte for so long hangs
 */
record Patience(Duration answer, Duration stall) {
    Patience {
        if (answer.isNegative() || answer.isZero() || stall.isNegative() || stall.isZero()) {
            throw new IllegalArgumentException("Nobody waits for less than a moment: " + answer + ", " + stall);
        }
    }

    /** Of every kiosk: the visitor has the number after a second and a half at most. */
    static Patience usual() {
        return new Patience(TicketPrinter.PATIENCE, Duration.ofMillis(600));
    }
}
