package fr.parvis.kiosk.scan.line;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds a visitor's code in what a scanner sends, sign by sign: behind a prefix such as {@code ]Q1} or STX, within an address,
 * with any ending or none, however slowly. A sealed code is known by its form and passed on as soon as it is whole; eight typed
 * signs when an ending or a pause follows. What is left is forgotten two seconds after its last sign, so that no visitor's
 * signs are ever joined to the next one's. The screens do the same for scanners that type ({@code scanned-text.js}).
 */
public final class ScannedText {
    /** So long nothing that was sent is kept. */
    static final long FORGOTTEN_NANOS = TimeUnit.SECONDS.toNanos(2);

    /** A scanner that has sent eight signs and then nothing for so long has no ending. */
    static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(400);

    private static final int LONGEST = 300;
    private static final int LAST_CONTROL = 0x1f;
    private static final Pattern SEALED =
            Pattern.compile("PV1\\.[0-9A-Z]{26}\\.[0-9A-Z]{13}", Pattern.CASE_INSENSITIVE);
    private static final Pattern TYPED =
            Pattern.compile("(?:\\][A-Za-z][0-9A-Za-z])?([0-9A-Z]{4})[ -]?([0-9A-Z]{4})", Pattern.CASE_INSENSITIVE);

    private final StringBuilder text = new StringBuilder();
    private final Consumer<String> listener;
    private long heard;

    /** @param listener told each code, or each text with an ending in which none was found */
    public ScannedText(Consumer<String> listener) {
        this.listener = listener;
    }

    /**
     * One sign came.
     *
     * @param now nanoseconds on a clock that only goes on
     */
    public void hear(char sign, long now) {
        quiet(now);
        heard = now;
        if (sign <= LAST_CONTROL) {
            end();
            return;
        }
        if (text.length() == LONGEST) {
            text.deleteCharAt(0);
        }
        text.append(sign);
        Matcher sealed = SEALED.matcher(text);
        if (sealed.find()) {
            String code = sealed.group();
            text.setLength(0);
            listener.accept(code);
        }
    }

    /** Nothing came until now. */
    public void quiet(long now) {
        if (text.isEmpty()) {
            return;
        }
        long silent = now - heard;
        boolean forgotten = silent >= FORGOTTEN_NANOS;
        Optional<String> typed = silent >= PAUSE_NANOS && !forgotten ? typed() : Optional.empty();
        if (typed.isPresent() || forgotten) {
            text.setLength(0);
            typed.ifPresent(listener);
        }
    }

    /** How many signs are kept now. */
    int kept() {
        return text.length();
    }

    /** Carriage return, line feed, tab, or a frame's STX and ETX. */
    private void end() {
        String whole = text.toString().strip();
        Optional<String> typed = typed();
        text.setLength(0);
        if (!whole.isEmpty()) {
            listener.accept(typed.orElse(whole));
        }
    }

    private Optional<String> typed() {
        Matcher typed = TYPED.matcher(text.toString().strip());
        return typed.matches() ? Optional.of(typed.group(1) + typed.group(2)) : Optional.empty();
    }
}
