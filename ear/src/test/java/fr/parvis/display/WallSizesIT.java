package fr.parvis.display;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import fr.parvis.testing.Chromium;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The wall on panels that lie, stand, are square or very wide, from 800 × 600 to 3840 × 2160: nothing is cut, lies over
 * something else or is too small to be read, whatever is called, said or missing; every active call is shown in its turn.
 */
class WallSizesIT {
    private static final List<String> LABELS = List.of(
            "Guichet 4",
            "Bureau 12",
            "Salle d’entretien confidentiel du deuxième étage",
            "Accueil",
            "Espace France Services — bâtiment Émile-Zola",
            "Box B");
    private static final List<String> WAITS = List.of(
            "Accueil, sans rendez-vous",
            "Courrier",
            "Aides, logement, santé",
            "Remplir un dossier compliqué",
            "Enfants",
            "Se soigner",
            "Logement");

    private static final List<String> OTHERS = List.of("en", "ar", "uk", "ro", "es", "pt", "tr", "ru");

    /** One panel of each shape, on which the other languages are measured too. */
    private static final Set<String> SHAPES = Set.of("1920x1080", "1080x1920", "3840x1080", "1024x768", "1080x1080");

    private static StaticScreens screens;
    private static Chromium chromium;

    private volatile String view = "";

    @BeforeAll
    static void open() throws IOException {
        screens = StaticScreens.open();
        chromium = Chromium.open();
    }

    @AfterAll
    static void close() {
        chromium.close();
        screens.close();
    }

    @ParameterizedTest
    @CsvSource({
        "1920, 1080",
        "1080, 1920",
        "1440, 2560",
        "2160, 3840",
        "3840, 1080",
        "2560, 1080",
        "1024, 768",
        "768, 1024",
        "1280, 720",
        "800, 600",
        "3840, 2160",
        "1080, 1080"
    })
    void a_wall_fits_its_panel(int width, int height) {
        List<String> faults = new ArrayList<>();
        Page page = wall(width, height);
        open(page, "fr");
        for (State state : State.values()) {
            see(page, state).forEach(fault -> faults.add("fr " + state + ": " + fault));
        }
        for (String language : SHAPES.contains(width + "x" + height) ? OTHERS : List.<String>of()) {
            open(page, language);
            see(page, State.SOME).forEach(fault -> faults.add(language + ": " + fault));
        }
        assertThat(faults).isEmpty();
        page.close();
    }

    @ParameterizedTest
    @CsvSource({"1920, 1080", "1080, 1920", "1080, 1080", "3840, 1080"})
    void every_active_call_is_shown_in_its_turn(int width, int height) {
        Page page = wall(width, height);
        open(page, "fr");
        see(page, State.CROWD);
        Set<String> shown = new TreeSet<>();
        for (int turn = 0; turn < 60 && shown.size() < State.CROWD.active; turn++) {
            shown.addAll(
                    texts(page, "() => [...document.querySelectorAll('[data-number]')].map(c => c.dataset.number)"));
            page.clock().runFor(8_000);
        }

        assertThat(shown).hasSize(State.CROWD.active);
        assertThat(texts(page, "() => faultsOfWall()")).isEmpty();
        page.close();
    }

    @ParameterizedTest
    @CsvSource({"1920, 1080", "1080, 1920", "1024, 768", "1080, 1080"})
    void the_screen_of_installation_fits_too(int width, int height) {
        Page page = chromium.page(width, height);
        screens.answer(path -> null);
        page.addInitScript(script());
        for (String language : List.of("fr", "ar", "ru")) {
            page.navigate(screens.address("/wall/index.html?language=" + language));
            page.locator("[data-screen=enrolment]").waitFor();
            page.evaluate("() => document.fonts.ready");

            assertThat(texts(page, "() => faultsOfWall()")).as(language).isEmpty();
            assertThat(page.evaluate("() => document.documentElement.dir"))
                    .isEqualTo(language.equals("ar") ? "rtl" : "ltr");
        }
        page.close();
    }

    /** What is shown. @see #view(State) */
    private enum State {
        NONE(0, 0),
        CLOSED(0, 0),
        FEW(1, 3),
        SOME(6, 0),
        MANY(24, 0),
        CROWD(45, 5),
        LOST(2, 2);

        private final int active;
        private final int past;

        State(int active, int past) {
            this.active = active;
            this.past = past;
        }
    }

    private Page wall(int width, int height) {
        Page page = chromium.page(
                new Browser.NewContextOptions().setViewportSize(width, height).setReducedMotion(ReducedMotion.REDUCE));
        screens.answer(path -> path.equals("/api/wall") ? view : null);
        page.addInitScript(script());
        page.navigate(screens.address("/about/index.html"));
        page.evaluate("() => localStorage.setItem('parvis.device.wall', JSON.stringify({token: 'none', device: {}}))");
        page.clock().install();
        return page;
    }

    private void open(Page page, String language) {
        view = view(State.FEW);
        page.navigate(screens.address("/wall/index.html?language=" + language));
        page.locator("[data-number=A046]").waitFor();
        page.evaluate("() => document.fonts.ready");
    }

    /** Lets the page read again, by its own poll, and measures what it shows then. */
    private List<String> see(Page page, State state) {
        view = view(state);
        page.clock().runFor(5_500);
        page.waitForFunction(
                "name => document.querySelector('.wall .name').textContent.endsWith(name)", " " + state.ordinal());
        if (state == State.LOST) {
            view = "nothing that is JSON";
            page.clock().runFor(40_000);
            page.locator("footer.lost").waitFor();
        }
        page.evaluate(
                "() => Promise.allSettled([document.fonts.ready, ...document.getAnimations().map(one => one.finished)])");
        return texts(page, "() => faultsOfWall()");
    }

    private static String script() {
        return new String(resource(), StandardCharsets.UTF_8);
    }

    private static byte[] resource() {
        try (InputStream file = WallSizesIT.class.getResourceAsStream("/screens/measure-wall.js")) {
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String view(State state) {
        String calls = IntStream.range(0, state.active + state.past)
                .mapToObj(at -> call(at, at < state.active, state))
                .collect(Collectors.joining(","));
        String waits = (state == State.FEW ? WAITS.stream().limit(4) : WAITS.stream())
                .map(label -> "{\"pictogram\":\"bread\",\"label\":\"" + label
                        + "\",\"wait\":{\"known\":true,\"low\":0,\"high\":5}}")
                .collect(Collectors.joining(","));
        boolean longNames = state == State.SOME;
        return "{\"site\":{\"name\":\""
                + (longNames ? "Centre communal d’action sociale de Saint-Germain-en-Laye" : "CCAS de Belcourt")
                + " " + state.ordinal() + "\",\"zone\":\"Europe/Paris\"},\"zone\":"
                + (longNames ? "{\"id\":1,\"name\":\"Premier étage, aile nord\"}" : "null") + ",\"open\":"
                + (state != State.CLOSED)
                + ",\"now\":\"2026-11-23T09:42:00Z\",\"sequence\":1000,\"calls\":[" + calls + "],\"waits\":[" + waits
                + "]}";
    }

    private static String call(int at, boolean active, State state) {
        String letter = "ABCDE".substring(at % 5, at % 5 + 1);
        int rank = at == 3 ? 1046 : 46 + at;
        boolean varied = state == State.FEW || state == State.SOME || at % 4 == 3;
        return "{\"sequence\":%d,\"number\":\"%s%03d\",\"series\":\"%s\",\"rank\":%d,\"counter\":\"%s\",\"calledAt\":\"2026-11-23T09:41:00Z\",\"recall\":false,\"active\":%s}"
                .formatted(
                        1000 - at,
                        letter,
                        rank,
                        letter,
                        rank,
                        varied ? LABELS.get(at % LABELS.size()) : "Guichet " + (at + 1),
                        active);
    }

    private static List<String> texts(Page page, String expression) {
        return Stream.of((List<?>) page.evaluate(expression))
                .flatMap(List::stream)
                .map(Object::toString)
                .toList();
    }
}
