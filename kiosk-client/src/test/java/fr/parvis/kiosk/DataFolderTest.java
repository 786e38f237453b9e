package fr.parvis.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.kiosk.config.BadSetting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder serves one program; one that cannot be written any more still lets the screens be shown. */
class DataFolderTest {
    @TempDir
    private Path folder;

    @Test
    void a_folder_that_is_no_folder_is_refused_in_one_sentence() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThatThrownBy(() -> DataFolder.take(file))
                .isInstanceOf(BadSetting.class)
                .hasMessageContaining("data: the folder " + file + " cannot be used");
    }

    @Test
    void a_second_program_is_refused() {
        DataFolder first = DataFolder.take(folder);

        assertThat(first.screenKey()).hasSize(32);
        assertThatThrownBy(() -> DataFolder.take(folder))
                .isInstanceOf(BadSetting.class)
                .hasMessageContaining("already uses the folder");
    }

    @Test
    void each_start_has_a_key_of_its_own() throws Exception {
        Files.writeString(folder.resolve("screen-key.json"), "{\"key\":\"0123456789abcdef0123456789abcdef\"}");

        String key = DataFolder.take(folder).screenKey();

        assertThat(key).hasSize(32).isNotEqualTo("0123456789abcdef0123456789abcdef");
        assertThat(Files.readString(folder.resolve("screen-key.json"))).contains(key);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("screen-key.json"))))
                .isEqualTo("rw-------");
    }

    @Test
    void a_disk_that_cannot_be_written_shows_the_same_screens_and_keeps_no_record() throws Exception {
        Path used = Files.createDirectories(folder.resolve("used"));
        Files.writeString(used.resolve("screen-key.json"), "{\"key\":\"0123456789abcdef0123456789abcdef\"}");
        Files.writeString(used.resolve("pass.json"), "{\"token\":\"pvd_1\"}");
        Files.createDirectories(used.resolve("lock"));

        DataFolder poor = DataFolder.take(used);

        assertThat(poor.screenKey()).hasSize(32);
        assertThat(poor.file("pass.json")).hasContent("{\"token\":\"pvd_1\"}").isNotEqualTo(used.resolve("pass.json"));
        assertThatThrownBy(() -> poor.disk().open(poor.file("journal")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("cannot be written");
    }
}
