package fr.parvis.kiosk.sync;

import fr.parvis.kiosk.clock.ServerTime;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Whether the server is there: believed until a question stays without answer, and again after the next answer. */
public final class Link {
    private final ServerTime time;
    private final CopyOnWriteArrayList<Runnable> listeners = new CopyOnWriteArrayList<>();
    private boolean online;
    private Instant lastContact;

    public Link(ServerTime time) {
        this.time = time;
    }

    /** Calls when the server comes or goes. */
    public void onTurn(Runnable listener) {
        listeners.add(listener);
    }

    /** The server answered. */
    public void reached() {
        turn(true);
    }

    /** The server did not answer. */
    public void lost() {
        turn(false);
    }

    private void turn(boolean now) {
        boolean turned;
        synchronized (this) {
            turned = online != now;
            online = now;
            if (now) {
                lastContact = time.now().at();
            }
        }
        if (turned) {
            listeners.forEach(Runnable::run);
        }
    }

    /** Whether the last question was answered. */
    public synchronized boolean online() {
        return online;
    }

    /** When the server answered last, since this start of the program. */
    public synchronized Optional<Instant> lastContact() {
        return Optional.ofNullable(lastContact);
    }
}
