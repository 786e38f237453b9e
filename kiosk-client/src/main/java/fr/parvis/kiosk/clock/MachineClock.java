package fr.parvis.kiosk.clock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import java.util.function.LongSupplier;

/**
 * The clocks of the terminal: the one on the wall, which may be wrong or jump, and the one that only counts since the machine
 * was started, which never does.
 *
 * @param wall set by somebody, or by a battery that may be empty
 * @param ticks nanoseconds since the machine was started
 * @param boot name of this start of the machine: ticks of two starts cannot be compared
 */
public record MachineClock(Clock wall, LongSupplier ticks, String boot) {
    private static final Path BOOT = Path.of("/proc/sys/kernel/random/boot_id");

    /** The clocks of this machine. Without Linux's name for a start, each start of the program counts as one. */
    public static MachineClock ofThisMachine() {
        String boot;
        try {
            boot = Files.readString(BOOT).strip();
        } catch (IOException unknown) {
            boot = UUID.randomUUID().toString();
        }
        return new MachineClock(Clock.systemUTC(), System::nanoTime, boot);
    }
}
