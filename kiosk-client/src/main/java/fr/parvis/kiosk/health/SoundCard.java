package fr.parvis.kiosk.health;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/**
 * The sound card: opened fully once, by ALSA's {@code amixer} where there is one. How loud a visit is, the screens alone
 * decide, so that the next visitor begins with the installation's volume again (EN 301 549, 5.1.3.13).
 */
public final class SoundCard {
    private static final int PATIENCE_SECONDS = 2;

    private SoundCard() {}

    /** Opens it; a terminal without sound card stays silent and says nothing. */
    public static void open() {
        try {
            Process mixer = new ProcessBuilder("amixer", "-q", "sset", "Master", "100%", "unmute")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!mixer.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                mixer.destroyForcibly();
            }
        } catch (IOException none) {
            System.getLogger(SoundCard.class.getName()).log(System.Logger.Level.DEBUG, "No amixer here", none);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
