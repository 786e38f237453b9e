package fr.parvis.display;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.parvis.testing.Chromium;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The touch screens write days as paper and pages do: the same table as in the terminal's {@code WrittenMomentTest}. */
class MomentsIT {
    private static final Path TABLE = Path.of("../kiosk-client/src/test/resources/moments/french.csv");
    private static final String WRITE =
            """
            async ([day, tag]) => {
              const { dayPhrase, setServerNow } = await import('/common/moments.js');
              setServerNow('2026-03-03T09:00:00Z');
              return dayPhrase(day + 'T11:00:00Z', 'Europe/Paris', { tag, sound: (name) => name, phrase: (key) => ({ text: key }) }).text;
            }
            """;

    @Test
    void days_are_written_as_on_paper() throws IOException {
        try (StaticScreens screens = StaticScreens.open();
                Chromium chromium = Chromium.open()) {
            Page page = chromium.page(800, 600);
            page.navigate(screens.proof());
            for (String line : Files.readAllLines(TABLE)) {
                String[] cells = line.split(",", 2);
                String written = (String) page.evaluate(WRITE, List.of(cells[0], "fr"));
                assertThat(written.replace('\u00a0', ' ')).isEqualTo(cells[1]);
                assertThat(written).as("never broken between day and month").containsPattern("\\d(er)?\u00a0\\p{L}");
            }
            for (String tag : List.of("en", "es", "pt", "ro", "tr", "ru", "uk", "ar")) {
                String written = (String) page.evaluate(WRITE, List.of("2026-12-01", tag));
                assertThat(written)
                        .as(tag)
                        .containsPattern("(^|[^\\p{L}\\d])1[^\\p{L}\\d]")
                        .doesNotContain("1er");
            }
        }
    }
}
