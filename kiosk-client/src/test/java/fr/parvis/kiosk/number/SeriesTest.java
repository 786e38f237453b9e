package fr.parvis.kiosk.number;

import static fr.parvis.kiosk.number.Issues.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.kiosk.journal.Disk;
import fr.parvis.kiosk.journal.Journal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeriesTest {
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final LocalTime NINE = LocalTime.of(9, 0);

    @TempDir
    private Path folder;

    private Book book;
    private Series series;

    @BeforeEach
    void open() {
        book = new Book(new Journal(folder, Disk.real()));
        series = new Series(book);
    }

    @Test
    void ranks_follow_each_other_and_a_rank_given_back_is_given_again() {
        give(1);
        Issue second = give(2);
        assertThat(next(MONDAY, true, word(MONDAY, 0))).isEqualTo(3);

        book.turn(second.id(), Entry.State.GIVEN_BACK);
        assertThat(next(MONDAY, true, word(MONDAY, 0))).isEqualTo(2);
    }

    @Test
    void a_rank_set_aside_before_a_crash_is_a_gap_for_ever_and_nobody_elses_number() {
        give(1);
        Issue untold = give(2);

        book = new Book(new Journal(folder, Disk.real()));
        book.open(line -> {
            throw new AssertionError(line);
        });
        series = new Series(book);
        assertThat(next(MONDAY, true, word(MONDAY, 0))).isEqualTo(3);
        assertThat(book.find(untold.id())).map(Entry::issue).map(Issue::number).contains("B002");

        book.resolve(untold.id());
        assertThat(next(MONDAY, true, word(MONDAY, 0))).isEqualTo(3);
        give(3);
        assertThat(book.all(Entry::told)).isEmpty();
        assertThat(book.all(entry -> entry.issue().rank() == 2)).hasSize(1);
    }

    @Test
    void a_rank_of_which_the_server_may_have_heard_is_never_given_again() {
        Issue first = give(1);
        book.turn(first.id(), Entry.State.DROPPED);

        assertThat(next(MONDAY, true, word(MONDAY, 0))).isEqualTo(2);
    }

    @Test
    void what_the_server_knows_of_the_letter_counts_when_the_folder_was_lost() {
        assertThat(next(MONDAY, true, word(MONDAY, 46))).isEqualTo(47);
        give(60);
        assertThat(next(MONDAY, true, word(MONDAY, 46))).isEqualTo(61);
    }

    @Test
    void a_day_that_is_surely_new_begins_at_one() {
        give(46);

        assertThat(next(TUESDAY, true, word(MONDAY, 46))).isEqualTo(1);
    }

    @Test
    void a_day_that_is_new_only_by_the_clock_on_the_wall_goes_on_with_the_ranks_of_the_last_one() {
        give(46);

        assertThat(next(TUESDAY, false, word(MONDAY, 40))).isEqualTo(47);
        assertThat(next(TUESDAY, false, Optional.empty())).isEqualTo(47);
        assertThat(next(MONDAY.minusDays(700), false, word(MONDAY, 50))).isEqualTo(51);
    }

    @Test
    void where_visitors_keep_their_place_over_midnight_the_series_goes_on() {
        give(46);
        Series.Word word = new Series.Word("B", MONDAY, 46, true);

        assertThat(next(TUESDAY, true, Optional.of(word))).isEqualTo(47);
        assertThat(next(TUESDAY, true, Optional.of(new Series.Word("B", TUESDAY, 0, true))))
                .isEqualTo(1);
    }

    @Test
    void a_terminal_that_knows_nothing_begins_far_from_what_it_may_have_given() {
        assertThat(next(MONDAY, false, Optional.empty())).isEqualTo(501 + 9 * 60);
    }

    @Test
    void another_letter_is_another_series() {
        give(46);
        Series.Moment moment = new Series.Moment("C", MONDAY, NINE, true);

        assertThat(series.next(moment, Optional.of(new Series.Word("C", MONDAY, 3, false))))
                .isEqualTo(4);
    }

    private int next(LocalDate day, boolean sure, Optional<Series.Word> word) {
        return series.next(new Series.Moment("B", day, NINE, sure), word);
    }

    private static Optional<Series.Word> word(LocalDate day, int lastRank) {
        return Optional.of(new Series.Word("B", day, lastRank, false));
    }

    private Issue give(int rank) {
        Issue issue = Issues.of("B", rank, MONDAY);
        book.setAside(issue);
        return issue;
    }
}
