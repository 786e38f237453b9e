package fr.parvis.kiosk.print;

import java.time.Duration;
import java.util.stream.Stream;

/**
 * How long a printer is waited for. None of these says that there is no printer: a ticket that was not begun goes on trying
 * while its visit is on the screen (ADR 0067).
 *
 * @param answer the longest that the visitor's number waits for the printer
 * @param stall a printer that takes no byte of a ticket for so long has stopped in the middle
 * @param question a printer that wakes up may take so long to say how it is
 * @param coming so long the screen says that the ticket is coming, then that it does not come
 * @param visit a visit of which the screen has said nothing for so long is over
 * @param quiet a line on which nothing came for so long is empty, where answers come quickly
 */
record Patience(Duration answer, Duration stall, Duration question, Duration coming, Duration visit, Duration quiet) {
    private static final Duration QUESTION = Duration.ofSeconds(10);
    private static final Duration QUIET = Duration.ofMillis(30);
    private static final Duration COMING = Duration.ofSeconds(12);

    /** 45 s without a touch and 20 s of "Vous êtes encore là ?", as the screens count. */
    static final Duration VISIT = Duration.ofSeconds(65);

    Patience {
        if (Stream.of(answer, stall, question, coming, visit, quiet)
                .anyMatch(each -> each.isNegative() || each.isZero())) {
            throw new IllegalArgumentException("Nobody waits for less than a moment: " + answer + ", " + stall + ", "
                    + question + ", " + coming + ", " + visit + ", " + quiet);
        }
    }

    /** On a line where answers come quickly. */
    Patience(Duration answer, Duration stall, Duration question, Duration coming, Duration visit) {
        this(answer, stall, question, coming, visit, QUIET);
    }

    /** With the usual waits for a printer that wakes up. */
    Patience(Duration answer, Duration stall) {
        this(answer, stall, QUESTION, COMING, VISIT);
    }

    /** Of every kiosk. */
    static Patience usual() {
        return new Patience(TicketPrinter.PATIENCE, Duration.ofSeconds(10));
    }
}
