package fr.parvis.kiosk.screen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StaticFilesTest {
    private final StaticFiles files = new StaticFiles();

    @Test
    void a_folder_gives_its_page_and_a_file_itself_with_its_type() throws Exception {
        assertThat(files.find("/kiosk/").orElseThrow().type()).startsWith("text/html");
        assertThat(files.find("/kiosk/main.js").orElseThrow().type()).startsWith("text/javascript");
        assertThat(files.find("/kiosk/main.js").orElseThrow().body()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/kiosk/../../fr/parvis/kiosk/KioskMain.class",
                "/../META-INF/MANIFEST.MF",
                "//kiosk/main.js",
                "/kiosk/.hidden.js",
                "/kiosk/none.js",
                "/kiosk",
                "/"
            })
    void nothing_but_the_screens_is_served(String path) throws Exception {
        assertThat(files.find(path)).isEmpty();
    }
}
