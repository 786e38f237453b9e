package fr.parvis.kiosk.sync;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets this terminal in by the code of its settings, also when it starts before its network or its server: tries until the
 * server answers, after 2, 4, 8 … 60 s. A code that the server refuses is not tried again, because the server counts wrong ones;
 * the screen says so, and a new code is typed there. Runs on a thread of its own.
 */
public final class CodeEnrolment implements Runnable {
    private static final int FIRST_PAUSE_SECONDS = 2;
    private static final int LONGEST_PAUSE_SECONDS = 60;
    private static final System.Logger LOG = System.getLogger(CodeEnrolment.class.getName());

    /** How it stands. */
    public enum Standing {
        /** There is nothing to try: no code, or the terminal is let in. */
        NONE,
        /** The server is being asked. */
        ASKING,
        /** The server does not answer; it is asked again. */
        AWAY,
        /** The server does not know the code, or it was used, or is another screen's. */
        REFUSED
    }

    private final Enrolment enrolment;
    private final Optional<String> code;
    private final Runnable turned;
    private final Semaphore never = new Semaphore(0);
    private volatile Standing standing;

    /** @param turned called when the standing is another one */
    public CodeEnrolment(Enrolment enrolment, Optional<String> code, Runnable turned) {
        this.enrolment = enrolment;
        this.code = code;
        this.turned = turned;
        this.standing = code.isPresent() && !enrolment.done() ? Standing.ASKING : Standing.NONE;
    }

    /** How it stands now; nothing once the terminal is let in, by whatever code. */
    public Standing standing() {
        return enrolment.done() ? Standing.NONE : standing;
    }

    @Override
    public void run() {
        try {
            int pause = FIRST_PAUSE_SECONDS;
            while (code.isPresent() && !enrolment.done()) {
                if (answered(code.get())) {
                    return;
                }
                never.tryAcquire(pause, TimeUnit.SECONDS);
                pause = Math.min(2 * pause, LONGEST_PAUSE_SECONDS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean answered(String given) {
        Optional<Boolean> in = enrolment.by(given);
        Standing before = standing;
        standing = in.map(let -> let ? Standing.NONE : Standing.REFUSED).orElse(Standing.AWAY);
        if (standing == Standing.REFUSED && !enrolment.done()) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "The enrolment code is unknown, used or another screen''s; type a new one on the screen");
        } else if (standing == Standing.AWAY && before != Standing.AWAY) {
            LOG.log(System.Logger.Level.WARNING, "The server does not answer; the enrolment code is tried again");
        }
        turned.run();
        return in.isPresent();
    }
}
