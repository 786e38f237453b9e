package fr.parvis.display.boundary;

import fr.parvis.identity.HealthReport;
import fr.parvis.identity.boundary.KioskWatch.KioskRow;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * A kiosk on the board: how it says that it is, and what of it asks for somebody.
 *
 * @param troubles none when all is well
 */
public record KioskCard(KioskRow kiosk, Set<Trouble> troubles) {
    /** Three reports of half a minute missed. */
    static final Duration SILENT = Duration.ofSeconds(90);
    /** Room for some hundred thousand tickets, and time to make more. */
    static final int LEAST_DISK_MB = 200;
    /** Nobody is refused because of a clock, but somebody should set it. */
    static final Duration CLOCK = Duration.ofMinutes(5);

    /** What a kiosk may need somebody for, the most pressing first. */
    public enum Trouble {
        SILENT,
        PAPER_OUT,
        COVER_OPEN,
        PRINTER_GONE,
        PRINTER_BROKEN,
        PRINTER_CUTTER,
        PRINTER_JAMMED,
        PRINTER_HOT,
        PRINTER_ERROR,
        PRINTER_FEEDING,
        PRINTER_OFFLINE,
        DISK_LOW,
        CLOCK_WRONG
    }

    public KioskCard {
        troubles = troubles.isEmpty() ? EnumSet.noneOf(Trouble.class) : EnumSet.copyOf(troubles);
    }

    /**
     * Looks at a kiosk.
     *
     * @param open the site receives people: at night a kiosk may be switched off
     * @param heardSince one not heard since then is silent: {@link #SILENT} of real life ago, in which the server listened
     */
    static KioskCard of(KioskRow kiosk, boolean open, Instant heardSince) {
        Set<Trouble> troubles = EnumSet.noneOf(Trouble.class);
        if (kiosk.lastSeenAt() != null && open && kiosk.lastSeenAt().isBefore(heardSince)) {
            troubles.add(Trouble.SILENT);
        } else if (kiosk.health() != null) {
            add(troubles, kiosk.health());
        }
        return new KioskCard(kiosk, troubles);
    }

    private static void add(Set<Trouble> troubles, HealthReport health) {
        if (health.paper() == HealthReport.Paper.OUT) {
            troubles.add(Trouble.PAPER_OUT);
        }
        if (health.cover() == HealthReport.Cover.OPEN) {
            troubles.add(Trouble.COVER_OPEN);
        }
        if (health.printer() == HealthReport.Printer.GONE) {
            troubles.add(Trouble.PRINTER_GONE);
        }
        fault(health).ifPresent(troubles::add);
        if (health.diskFreeMb() != null && health.diskFreeMb() < LEAST_DISK_MB) {
            troubles.add(Trouble.DISK_LOW);
        }
        if (health.clockOffsetMs() != null && Math.abs(health.clockOffsetMs()) > CLOCK.toMillis()) {
            troubles.add(Trouble.CLOCK_WRONG);
        }
    }

    /** The printer answers, and says why it does not print. */
    private static Optional<Trouble> fault(HealthReport health) {
        if (health.printer() != HealthReport.Printer.ERROR) {
            return Optional.empty();
        }
        return Optional.of(
                switch (health.fault() == null ? HealthReport.Fault.ERROR : health.fault()) {
                    case BROKEN -> Trouble.PRINTER_BROKEN;
                    case CUTTER -> Trouble.PRINTER_CUTTER;
                    case JAMMED -> Trouble.PRINTER_JAMMED;
                    case HOT -> Trouble.PRINTER_HOT;
                    case ERROR, NONE -> Trouble.PRINTER_ERROR;
                    case FEEDING -> Trouble.PRINTER_FEEDING;
                    case OFFLINE -> Trouble.PRINTER_OFFLINE;
                });
    }

    /** Records that it has still to bring. */
    public int backlog() {
        return kiosk.health() == null || kiosk.health().backlog() == null
                ? 0
                : kiosk.health().backlog();
    }
}
