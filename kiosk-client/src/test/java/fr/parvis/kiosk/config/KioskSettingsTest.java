package fr.parvis.kiosk.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KioskSettingsTest {
    @TempDir
    private Path folder;

    @Test
    void the_command_line_wins_over_the_file() throws Exception {
        Path file = folder.resolve("kiosk.conf");
        Files.writeString(file, "# the hall\nserver = https://parvis.example\nport = 1234\nlanguages = fr, ar\n");

        KioskSettings settings = KioskSettings.from(
                SettingsFile.read(List.of("--config", file.toString(), "--port", "18480", "--code", "111111")));

        assertThat(settings.server()).hasToString("https://parvis.example/");
        assertThat(settings.port()).isEqualTo(18480);
        assertThat(settings.screen().languages()).containsExactly("fr", "ar");
        assertThat(settings.toString()).doesNotContain("111111");
    }

    @ParameterizedTest
    @CsvSource({
        "server, parvis.example",
        "port, 70000",
        "port, many",
        "px-per-mm, wide",
        "volume, 11",
        "code, 12345",
        "low, true",
        "plain-http, yes",
        "paper-width, 70",
        "languages, french",
        "colour, red"
    })
    void nonsense_is_refused_in_one_line_that_names_the_key(String key, String value) {
        Map<String, String> given = new HashMap<>(Map.of("server", "http://127.0.0.1:8080"));
        given.put(key, value);

        assertThatThrownBy(() -> KioskSettings.from(given))
                .isInstanceOf(BadSetting.class)
                .hasMessageContaining(key)
                .message()
                .doesNotContain("\n");
    }

    @ParameterizedTest
    @CsvSource({
        "http://parvis.example,, false",
        "http://192.0.2.7:8080,, false",
        "http://127.0.0.1.example:8080,, false",
        "http://parvis.example, accepted, true",
        "https://parvis.example,, true",
        "http://localhost:8080,, true",
        "http://127.0.0.1:8080,, true",
        "http://[::1]:8080,, true"
    })
    void what_the_terminal_sends_crosses_no_network_in_the_clear_unless_accepted_in_words(
            String server, String plain, boolean taken) {
        Map<String, String> given = new HashMap<>(Map.of("server", server));
        if (plain != null) {
            given.put("plain-http", plain);
        }

        if (taken) {
            assertThat(KioskSettings.from(given).server()).hasToString(server + "/");
        } else {
            assertThatThrownBy(() -> KioskSettings.from(given))
                    .isInstanceOf(BadSetting.class)
                    .hasMessageContaining("plain-http");
        }
    }

    @Test
    void a_line_that_is_no_setting_is_refused_with_its_place() throws Exception {
        Path file = folder.resolve("kiosk.conf");
        Files.writeString(file, "server = http://a\nport 80\n");

        assertThatThrownBy(() -> SettingsFile.read(List.of("--config", file.toString())))
                .isInstanceOf(BadSetting.class)
                .hasMessageContaining("line 2");
    }
}
