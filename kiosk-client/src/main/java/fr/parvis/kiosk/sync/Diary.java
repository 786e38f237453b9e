package fr.parvis.kiosk.sync;

import java.util.HashMap;
import java.util.Map;

/** What whoever reads the log should know of the server: each sentence once, until there is another of its subject. */
final class Diary {
    private static final System.Logger LOG = System.getLogger(Diary.class.getName());
    private static final long WRONG_CLOCK_MS = 120_000;

    private final Map<String, String> last = new HashMap<>();

    /** The server answered. */
    void there(int waiting) {
        told("server", "The server is there; " + waiting + " wait to be brought");
    }

    /** The server did not answer. */
    void away(String why) {
        told("server", "The server is not there, the terminal goes on without it (" + why + ")");
    }

    /** What must be added to the clock of this machine. */
    void clock(long offsetMs) {
        boolean wrong = Math.abs(offsetMs) > WRONG_CLOCK_MS;
        if (wrong || last.containsKey("clock")) {
            told(
                    "clock",
                    wrong
                            ? "The clock of this machine is wrong, the server's is used"
                            : "The clock of this machine is right");
        }
    }

    private void told(String subject, String sentence) {
        if (!sentence.equals(last.put(subject, sentence))) {
            LOG.log(System.Logger.Level.INFO, sentence);
        }
    }
}
