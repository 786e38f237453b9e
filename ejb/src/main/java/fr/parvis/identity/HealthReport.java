package fr.parvis.identity;

import java.time.Instant;

/**
 * How a kiosk says that it is. Every fact may be null: a plain tablet knows none of them.
 *
 * @param fault what keeps a printer with paper and a closed cover from printing
 * @param diskFreeMb room left where the kiosk keeps what it did
 * @param clockOffsetMs what must be added to the kiosk's clock to get the server's
 * @param version of its program
 * @param lastContactAt the last answer of the server before this report
 * @param backlog records that wait to be brought to the server
 */
public record HealthReport(
        Printer printer,
        Paper paper,
        Cover cover,
        Fault fault,
        Boolean camera,
        Integer diskFreeMb,
        Long clockOffsetMs,
        String version,
        Instant lastContactAt,
        Integer backlog) {
    private static final int LONGEST_VERSION = 40;

    public HealthReport {
        if (negative(diskFreeMb) || negative(backlog)) {
            throw new IllegalArgumentException("Below 0: " + diskFreeMb + " MB, " + backlog + " records");
        }
        if (version != null && version.length() > LONGEST_VERSION) {
            throw new IllegalArgumentException("A version of " + version.length() + " characters");
        }
    }

    /** Whether the ticket printer answers. */
    public enum Printer {
        READY,
        /** It answers that it cannot print, for another reason than paper or cover. */
        ERROR,
        /** It should be there and does not answer. */
        GONE,
        /** This kiosk has none. */
        NONE
    }

    /** The roll. */
    public enum Paper {
        OK,
        LOW,
        OUT,
        UNKNOWN
    }

    /** The printer's cover. */
    public enum Cover {
        CLOSED,
        OPEN,
        UNKNOWN
    }

    /** What a printer says that it is stopped by. */
    public enum Fault {
        /** Only a technician helps. */
        BROKEN,
        /** The blade is stuck. */
        CUTTER,
        /** Something that somebody can clear. */
        JAMMED,
        /** The head is too hot; it recovers by itself. */
        HOT,
        /** It does not say what. */
        ERROR,
        /** Somebody is pressing its feed button. */
        FEEDING,
        /** Not ready, and it does not say why. */
        OFFLINE,
        NONE
    }

    /** Whether it says anything at all. */
    public boolean isEmpty() {
        return equals(new HealthReport(null, null, null, null, null, null, null, null, null, null));
    }

    private static boolean negative(Integer number) {
        return number != null && number < 0;
    }
}
