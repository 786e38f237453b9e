package fr.parvis.kiosk.number;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/**
 * Gives the next rank of this terminal's letter, so that no two visitors of a day can ever hold the same number (ADR 0047).
 *
 * <ol>
 *   <li>After the highest rank of the day, by the journal and by the server's last word on this letter.
 *   <li>A new day begins at 1 only when it is sure that it is a new day; a terminal that was switched on without network and
 *       has only its own clock goes on after the last rank it knows. So does one of a site where visitors keep their place
 *       over midnight.
 *   <li>A terminal that knows nothing at all (its folder was lost and there is no network) begins at 501 plus the minute of
 *       the day, far from what it may have given before.
 * </ol>
 */
public final class Series {
    static final int FAR = 501;

    private final Book book;

    public Series(Book book) {
        this.book = book;
    }

    /** The next rank at a moment of the site. */
    public int next(Moment moment, Optional<Word> server) {
        String letter = moment.letter();
        int here = book.lastRank(letter, moment.day());
        int there = server.filter(word -> word.about(letter, moment.day()))
                .map(Word::lastRank)
                .orElse(0);
        int last = Math.max(here, there);
        boolean dayIsKnown = last > 0
                || server.filter(word -> word.about(letter, moment.day())).isPresent();
        if (dayIsKnown || (moment.sure() && !goesOn(server))) {
            return last + 1;
        }
        return before(moment, server);
    }

    private static boolean goesOn(Optional<Word> server) {
        return server.filter(Word::keepsWaiting).isPresent();
    }

    /** Goes on after the day before, or begins far away. */
    private int before(Moment moment, Optional<Word> server) {
        Optional<Word> mine = server.filter(word -> word.letter().equals(moment.letter()));
        Optional<LocalDate> lastDay = book.lastDay(moment.letter());
        if (mine.isEmpty() && lastDay.isEmpty()) {
            return FAR + moment.time().toSecondOfDay() / 60;
        }
        int here = lastDay.map(day -> book.lastRank(moment.letter(), day)).orElse(0);
        int there = mine.filter(word -> lastDay.isEmpty() || !word.day().isBefore(lastDay.get()))
                .map(Word::lastRank)
                .orElse(0);
        return Math.max(here, there) + 1;
    }

    /**
     * When a number is wanted.
     *
     * @param sure that it is this day
     */
    public record Moment(String letter, LocalDate day, LocalTime time, boolean sure) {}

    /**
     * The server's last word on a letter.
     *
     * @param lastRank on that day, 0 before the first
     */
    public record Word(String letter, LocalDate day, int lastRank, boolean keepsWaiting) {
        boolean about(String other, LocalDate otherDay) {
            return letter.equals(other) && day.equals(otherDay);
        }
    }
}
