package fr.parvis.kiosk.number;

import static fr.parvis.kiosk.number.Issues.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.kiosk.journal.Disk;
import fr.parvis.kiosk.journal.Journal;
import fr.parvis.kiosk.journal.JournalFull;
import fr.parvis.kiosk.journal.JsonText;
import fr.parvis.kiosk.journal.SmallDisk;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BookTest {
    private static final JsonObject ANSWER =
            JsonText.object().add("number", "B001").build();

    @TempDir
    private Path folder;

    private final List<String> reports = new ArrayList<>();

    @Test
    void a_new_start_knows_what_became_of_each_number() {
        Book book = new Book(new Journal(folder, Disk.real()));
        Issue told = add(book, 1);
        Issue delivered = add(book, 2);
        Issue refused = add(book, 3);
        Issue untold = add(book, 4);
        book.tell(told, ANSWER, false);
        book.tell(delivered, ANSWER, false);
        book.turn(delivered.id(), Entry.State.DELIVERED);
        book.turn(refused.id(), Entry.State.GIVEN_BACK);

        Book again = reopened();

        assertThat(again.all(Entry::pending)).extracting(Entry::issue).containsExactly(told);
        assertThat(again.find(told.id()).orElseThrow().answer()).isEqualTo(ANSWER);
        assertThat(again.all(Entry::unresolved)).extracting(Entry::issue).containsExactly(untold);
        assertThat(again.find(refused.id()).orElseThrow().state()).isEqualTo(Entry.State.GIVEN_BACK);
        assertThat(again.lastRank("B", MONDAY)).isEqualTo(4);
        assertThat(reports).isEmpty();
    }

    @Test
    void a_wish_is_written_in_full_only_when_the_server_must_still_hear_of_it() {
        Book book = new Book(new Journal(folder, Disk.real()));
        JsonObject full = JsonText.object().add("code", "K7QM2X4P").build();
        Issue here = add(book, 1);
        Issue away = add(book, 2);
        book.tell(here.asking(here.ask().saying(full)), ANSWER, true);
        book.tell(away.asking(away.ask().saying(full)), ANSWER, false);

        assertThat(reopened().find(here.id()).orElseThrow().issue()).isEqualTo(here);
        assertThat(reopened().find(away.id()).orElseThrow().issue().ask().body())
                .isEqualTo(full);
    }

    @Test
    void a_full_disk_changes_nothing_in_the_book() {
        SmallDisk disk = new SmallDisk(10);
        Book book = new Book(new Journal(folder, disk));

        assertThatThrownBy(() -> add(book, 1)).isInstanceOf(JournalFull.class);
        assertThat(book.all(entry -> true)).isEmpty();
        disk.grow(10_000);
        add(book, 1);
        assertThat(reopened().lastRank("B", MONDAY)).isEqualTo(1);
    }

    @Test
    void old_days_are_forgotten_once_the_server_has_everything() {
        Book book = new Book(new Journal(folder, Disk.real()));
        Issue monday = add(book, 1);
        book.tell(monday, ANSWER, false);
        book.setAside(Issues.of("B", 1, MONDAY.plusDays(3)));

        book.forgetBefore(MONDAY.plusDays(1));
        assertThat(reopened().find(monday.id()))
                .as("the server has not got it yet")
                .isPresent();

        book.turn(monday.id(), Entry.State.DELIVERED);
        book.forgetBefore(MONDAY.plusDays(1));
        assertThat(reopened().find(monday.id())).isEmpty();
        assertThat(reopened().lastRank("B", MONDAY.plusDays(3))).isEqualTo(1);
    }

    @Test
    void a_number_told_meanwhile_is_not_forgotten_by_the_server() {
        Book book = new Book(new Journal(folder, Disk.real()));
        Issue issue = add(book, 1);
        book.tell(issue, ANSWER, true);
        book.resolve(issue.id());

        assertThat(book.find(issue.id()).orElseThrow().state()).isEqualTo(Entry.State.DELIVERED);
    }

    private static Issue add(Book book, int rank) {
        Issue issue = Issues.of("B", rank, MONDAY);
        book.setAside(issue);
        return issue;
    }

    private Book reopened() {
        Book book = new Book(new Journal(folder, Disk.real()));
        book.open(reports::add);
        return book;
    }
}
