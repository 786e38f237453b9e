package fr.parvis.kiosk.print;

import fr.parvis.kiosk.print.line.PrinterLine;
import java.io.IOException;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Asks a printer how it is: {@code DLE EOT n}, which an ESC/POS printer answers at once by one byte, even while it prints.
 * An answer does not say to which question, so the line is emptied first, one question is asked at a time, and when more came
 * than was asked for everything is asked again.
 */
final class StatusQuestions {
    private static final int SLICE_MILLISECONDS = 100;
    private static final long LONGEST_QUIET = TimeUnit.SECONDS.toNanos(1);
    private static final int MOST_NONSENSE = 64;
    private static final int MOST_LEFT_OVER = 4096;
    private static final int TRIES = 3;

    private static final int PRINTER = 1;
    private static final int OFFLINE_CAUSE = 2;
    private static final int ERROR_CAUSE = 3;
    private static final int PAPER = 4;

    /** Some printers never answer n = 3: the others have said so already how long they take. */
    private static final long LEAST_FOR_ERRORS = TimeUnit.SECONDS.toNanos(1);

    private static final int TIMES_LONGER = 4;

    private final PrinterLine.Session session;
    private final Patience patience;
    private final BooleanSupplier unwanted;
    private final Runnable answered;
    private long slowest;

    private StatusQuestions(
            PrinterLine.Session session, Patience patience, BooleanSupplier unwanted, Runnable answered) {
        this.session = session;
        this.patience = patience;
        this.unwanted = unwanted;
        this.answered = answered;
    }

    /**
     * The state of the printer at the other end; gone when it does not answer in time, or when nobody wants to know any more.
     *
     * @param unwanted asked every tenth of a second
     * @param answered called with each answer: the printer is there, if slow
     */
    static PrinterState ask(PrinterLine.Session session, Patience patience, BooleanSupplier unwanted, Runnable answered)
            throws IOException {
        if (!session.answers()) {
            return PrinterState.silent();
        }
        StatusQuestions questions = new StatusQuestions(session, patience, unwanted, answered);
        for (int tries = 0; tries < TRIES; tries++) {
            questions.emptyLine();
            StatusBits bits = questions.all();
            if (!questions.moreThanAsked()) {
                return bits.state();
            }
        }
        return PrinterState.gone();
    }

    /** A question that stays without answer is the last one: its answer may still come. */
    private StatusBits all() throws IOException {
        OptionalInt none = OptionalInt.empty();
        long longest = patience.question().toNanos();
        long asked = System.nanoTime();
        OptionalInt printer = question(PRINTER, longest);
        long took = System.nanoTime() - asked;
        OptionalInt offline = printer.isPresent() ? question(OFFLINE_CAUSE, longest) : none;
        OptionalInt paper = offline.isPresent() ? question(PAPER, longest) : none;
        long least = Math.min(longest, LEAST_FOR_ERRORS + TIMES_LONGER * took);
        OptionalInt error = paper.isPresent() ? question(ERROR_CAUSE, least) : none;
        return new StatusBits(printer, offline, error, paper);
    }

    private OptionalInt question(int which, long nanos) throws IOException {
        session.send(new byte[] {0x10, 0x04, (byte) which}, 0, 3);
        long asked = System.nanoTime();
        long end = asked + nanos;
        int nonsense = 0;
        while (nonsense < MOST_NONSENSE && !unwanted.getAsBoolean()) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0) {
                return OptionalInt.empty();
            }
            int heard = session.read((int) Math.min(left, SLICE_MILLISECONDS));
            if (StatusBits.isAnswer(heard)) {
                answered.run();
                slowest = Math.max(slowest, System.nanoTime() - asked);
                return OptionalInt.of(heard);
            }
            nonsense += heard < 0 ? 0 : 1;
        }
        return OptionalInt.empty();
    }

    private void emptyLine() throws IOException {
        int left = MOST_LEFT_OVER;
        while (left > 0 && session.read(quiet()) >= 0) {
            left--;
        }
    }

    /** In milliseconds: twice the time that the slowest answer took, because a late one may still be on its way. */
    private int quiet() {
        long nanos = Math.max(patience.quiet().toNanos(), Math.min(2 * slowest, LONGEST_QUIET));
        return (int) TimeUnit.NANOSECONDS.toMillis(nanos);
    }

    private boolean moreThanAsked() throws IOException {
        int heard = session.read(quiet());
        for (int nonsense = 0; heard >= 0 && nonsense < MOST_NONSENSE; nonsense++) {
            if (StatusBits.isAnswer(heard)) {
                return true;
            }
            heard = session.read(quiet());
        }
        return false;
    }
}
