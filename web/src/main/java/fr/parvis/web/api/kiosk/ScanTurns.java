package fr.parvis.web.api.kiosk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/**
 * Who may have a picture read now: one picture a tablet and one at a time on this node, so that cameras never take the
 * processor from the desk. Whoever has no turn sends its next picture a moment later.
 */
@ApplicationScoped
public class ScanTurns {
    private final Semaphore reading = new Semaphore(1);
    private final Set<Long> devices = ConcurrentHashMap.newKeySet();

    /** Takes a turn; every turn taken is given back. */
    boolean take(long deviceId) {
        if (!devices.add(deviceId)) {
            return false;
        }
        if (reading.tryAcquire()) {
            return true;
        }
        devices.remove(deviceId);
        return false;
    }

    void giveBack(long deviceId) {
        devices.remove(deviceId);
        reading.release();
    }
}
