package fr.parvis.kiosk.health;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** How loud the terminal is, from 0 to 10: sets the sound card by ALSA's {@code amixer} where there is one. */
public final class Volume {
    public static final int LOUDEST = 10;

    private int level;

    public Volume(int level) {
        this.level = level;
    }

    /** Sets it; a terminal without sound card stays silent and says nothing. */
    public synchronized void set(int wanted) {
        level = wanted;
        try {
            Process mixer = new ProcessBuilder("amixer", "-q", "sset", "Master", 10 * wanted + "%")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!mixer.waitFor(2, TimeUnit.SECONDS)) {
                mixer.destroyForcibly();
            }
        } catch (IOException none) {
            System.getLogger(Volume.class.getName()).log(System.Logger.Level.DEBUG, "No amixer here", none);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    synchronized int level() {
        return level;
    }
}
