package fr.parvis.kiosk.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);

    @TempDir
    private Path folder;

    private final List<String> reports = new ArrayList<>();

    @Test
    void what_was_written_is_read_in_order_over_days_and_starts() throws Exception {
        write(MONDAY, 1, 2);
        write(TUESDAY, 3);
        write(TUESDAY, 4);

        assertThat(read()).containsExactly(1, 2, 3, 4);
        assertThat(reports).isEmpty();
    }

    @Test
    void a_file_cut_at_any_byte_keeps_every_whole_record_and_goes_on() throws Exception {
        write(MONDAY, 1, 2, 3);
        byte[] whole = Files.readAllBytes(file(MONDAY));
        int each = whole.length / 3;
        for (int length = 0; length < whole.length; length++) {
            Files.write(file(MONDAY), Arrays.copyOf(whole, length));
            write(MONDAY, 9);

            List<Integer> expected = new ArrayList<>(List.of(1, 2, 3).subList(0, length / each));
            expected.add(9);
            assertThat(read()).as("cut after %d bytes", length).isEqualTo(expected);
        }
    }

    @Test
    void a_flipped_byte_anywhere_costs_one_record_at_most_and_is_reported() throws Exception {
        write(MONDAY, 1, 2, 3, 4);
        byte[] whole = Files.readAllBytes(file(MONDAY));
        int each = whole.length / 4;
        for (int at = 0; at < whole.length; at++) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 0x41;
            Files.write(file(MONDAY), damaged);
            reports.clear();

            List<Integer> expected = new ArrayList<>(List.of(1, 2, 3, 4));
            expected.remove(at / each);
            assertThat(read()).as("byte %d flipped", at).isEqualTo(expected);
            assertThat(reports).as("byte %d flipped", at).isNotEmpty();
        }
    }

    @Test
    void after_damage_new_records_are_appended_and_found() throws Exception {
        write(MONDAY, 1, 2, 3);
        byte[] damaged = Files.readAllBytes(file(MONDAY));
        damaged[damaged.length / 2] ^= 0x10;
        Files.write(file(MONDAY), damaged);

        write(MONDAY, 4);

        assertThat(read()).containsExactly(1, 3, 4);
    }

    @Test
    void on_a_disk_that_is_full_at_any_byte_nothing_half_written_remains() throws Exception {
        write(MONDAY, 1);
        int record = (int) Files.size(file(MONDAY));
        for (int room = 0; room < record; room++) {
            Files.delete(file(MONDAY));
            SmallDisk disk = new SmallDisk(record + room);
            try (Journal journal = new Journal(folder, disk)) {
                journal.append(MONDAY, record(1));
                assertThatThrownBy(() -> journal.append(MONDAY, record(2))).isInstanceOf(JournalFull.class);
                assertThat(Files.size(file(MONDAY))).isEqualTo(record);
                disk.grow(record);
                journal.append(MONDAY, record(3));
            }
            assertThat(read()).as("%d bytes of room", room).containsExactly(1, 3);
            assertThat(reports).isEmpty();
        }
    }

    @Test
    void a_past_day_is_forgotten_and_the_present_one_is_not() throws Exception {
        try (Journal journal = new Journal(folder, Disk.real())) {
            journal.append(MONDAY, record(1));
            journal.append(TUESDAY, record(2));
            journal.forget(MONDAY);

            assertThatThrownBy(() -> journal.forget(TUESDAY)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(read()).containsExactly(2);
    }

    @Test
    void the_journal_is_for_its_owner_only() throws Exception {
        write(MONDAY, 1);

        assertThat(Files.getPosixFilePermissions(file(MONDAY)))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    }

    private void write(LocalDate day, int... numbers) throws IOException {
        try (Journal journal = new Journal(folder, Disk.real())) {
            for (int number : numbers) {
                journal.append(day, record(number));
            }
        }
    }

    private List<Integer> read() {
        return new Journal(folder, Disk.real())
                .readAll(reports::add).stream()
                        .map(record -> record.getInt("n"))
                        .toList();
    }

    private static JsonObject record(int number) {
        return JsonText.object().add("n", number).add("text", "é".repeat(20)).build();
    }

    private Path file(LocalDate day) {
        return folder.resolve(day + ".journal");
    }
}
