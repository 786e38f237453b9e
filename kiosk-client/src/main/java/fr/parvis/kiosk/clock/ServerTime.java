package fr.parvis.kiosk.clock;

import fr.parvis.kiosk.journal.JsonText;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;

/**
 * The server's time as the terminal knows it: the last answer of the server plus what this machine has counted since. Only
 * after a new start of the machine without any answer is the clock on the wall believed, corrected by the last known offset;
 * then {@link Stamp#sure()} is false. It never goes back behind what it said before.
 */
public final class ServerTime {
    private final MachineClock machine;
    private Instant heard;
    private long heardTicks;
    private long offsetMs;
    private Instant latest = Instant.EPOCH;

    public ServerTime(MachineClock machine) {
        this.machine = machine;
    }

    /** The server said what time it is. */
    public synchronized void hear(Instant serverNow) {
        heard = serverNow;
        heardTicks = machine.ticks().getAsLong();
        offsetMs = Duration.between(machine.wall().instant(), serverNow).toMillis();
        latest = serverNow;
    }

    /** Something is known to have happened at that time already. */
    public synchronized void notBefore(Instant known) {
        latest = known.isAfter(latest) ? known : latest;
    }

    /** Now. */
    public synchronized Stamp now() {
        Instant wall = machine.wall().instant();
        long ticks = machine.ticks().getAsLong();
        Instant at = heard == null ? wall.plusMillis(offsetMs) : heard.plusNanos(ticks - heardTicks);
        latest = at.isAfter(latest) ? at : latest;
        return new Stamp(latest, heard != null, wall, ticks, machine.boot(), offsetMs);
    }

    /** When something that was stamped unsurely really happened, once the server was heard in the same start. */
    public synchronized Instant corrected(Stamp stamp) {
        boolean comparable = heard != null && stamp.boot().equals(machine.boot());
        return stamp.sure() || !comparable ? stamp.at() : heard.plusNanos(stamp.ticks() - heardTicks);
    }

    /** What must be added to the clock on the wall, in milliseconds. */
    public synchronized long offsetMs() {
        return offsetMs;
    }

    /** What is worth keeping for the next start of the program. */
    public synchronized JsonObject toJson() {
        return JsonText.object()
                .add("heard", (heard == null ? Instant.EPOCH : heard).toString())
                .add("ticks", heardTicks)
                .add("boot", machine.boot())
                .add("offsetMs", offsetMs)
                .build();
    }

    /** Takes up what an earlier start of the program knew. */
    public synchronized void resume(JsonObject kept) {
        offsetMs = JsonText.number(kept, "offsetMs", 0);
        Instant then = Instant.parse(kept.getString("heard", Instant.EPOCH.toString()));
        notBefore(then);
        if (then.isAfter(Instant.EPOCH) && machine.boot().equals(kept.getString("boot", ""))) {
            heard = then;
            heardTicks = JsonText.number(kept, "ticks", 0);
        }
    }
}
