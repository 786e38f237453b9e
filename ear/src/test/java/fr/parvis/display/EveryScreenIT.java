package fr.parvis.display;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import fr.parvis.testing.Chromium;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every touch screen in each of its states, without a server: free of barriers in each mode, targets of 20 mm with 5 mm
 * between, nothing cut, nothing that scrolls, in each language that has a file. With pictures asked for they land in {@link Album}. Two
 * browsers look at the same time: nothing here depends on how long it takes.
 */
class EveryScreenIT {
    private static final Map<String, Boolean> NOTHING = Map.of();

    private static StaticScreens screens;

    /**
     * A way of looking at the screens.
     *
     * @param wishes what the visitor or the installer turned on
     */
    record Mode(String name, NewContextOptions browser, Map<String, Boolean> wishes, String address) {
        static Mode of(String name, int width, int height, Map<String, Boolean> wishes) {
            return new Mode(name, new NewContextOptions().setViewportSize(width, height), wishes, "");
        }

        boolean low() {
            return wishes.containsKey("low");
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Mode> modes() {
        return Stream.of(
                Mode.of("normal", 1080, 1920, NOTHING),
                Mode.of("contrast", 1080, 1920, Map.of("contrast", true)),
                Mode.of("dark", 1080, 1920, Map.of("dark", true)),
                Mode.of("low", 1080, 1920, Map.of("low", true)),
                Mode.of("right-to-left", 1080, 1920, Map.of("rtl", true)),
                new Mode(
                        "zoom-200",
                        new NewContextOptions().setViewportSize(540, 960).setDeviceScaleFactor(2),
                        NOTHING,
                        "?mm=2.015"),
                new Mode("forced-colours", portrait().setForcedColors(ForcedColors.ACTIVE), NOTHING, ""),
                new Mode("reduced-motion", portrait().setReducedMotion(ReducedMotion.REDUCE), NOTHING, ""),
                Mode.of("tablet", 768, 1024, NOTHING),
                Mode.of("landscape", 1920, 1080, NOTHING));
    }

    static Stream<Mode> rooms() {
        return Stream.of(
                Mode.of("portrait", 1080, 1920, NOTHING),
                Mode.of("low", 1080, 1920, Map.of("low", true)),
                Mode.of("tablet", 768, 1024, NOTHING),
                Mode.of("landscape", 1920, 1080, NOTHING));
    }

    static Stream<Mode> smallest_rooms() {
        return Stream.of(
                Mode.of("tablet-low", 768, 1024, Map.of("low", true)),
                Mode.of("landscape-low", 1920, 1080, Map.of("low", true)),
                Mode.of("tablet-landscape", 1024, 768, NOTHING));
    }

    private static NewContextOptions portrait() {
        return new NewContextOptions().setViewportSize(1080, 1920);
    }

    @BeforeAll
    static void open() throws IOException {
        screens = StaticScreens.open();
    }

    @AfterAll
    static void close() throws IOException {
        screens.close();
        Album.write();
    }

    /** French, in each way of looking. */
    @Nested
    @Execution(ExecutionMode.CONCURRENT)
    class InEachMode {
        private static Chromium chromium;

        @BeforeAll
        static void open() {
            chromium = Chromium.open();
        }

        @AfterAll
        static void close() {
            chromium.close();
        }

        @ParameterizedTest
        @Execution(ExecutionMode.SAME_THREAD)
        @MethodSource("fr.parvis.display.EveryScreenIT#modes")
        void each_screen_is_free_of_barriers_and_nothing_is_small_or_cut(Mode mode) {
            List<String> faults = new ArrayList<>();
            try (Page page = at(chromium, mode)) {
                Chromium.prepareBarriers(page);
                for (String state : strings(page, "proof.states")) {
                    faultsOf(page, mode, state).forEach(fault -> faults.add(state + ": " + fault));
                    Chromium.quickBarriers(page).forEach(barrier -> faults.add(state + ": " + barrier));
                    Album.keepMode(page, state + "." + mode);
                }
            }

            assertThat(faults).isEmpty();
        }

        @ParameterizedTest
        @Execution(ExecutionMode.SAME_THREAD)
        @MethodSource("fr.parvis.display.EveryScreenIT#smallest_rooms")
        void the_smallest_rooms_hold_every_screen(Mode room) {
            List<String> faults = new ArrayList<>();
            try (Page page = at(chromium, room)) {
                for (String state : strings(page, "proof.states")) {
                    faultsOf(page, room, state).forEach(fault -> faults.add(state + ": " + fault));
                }
            }

            assertThat(faults).isEmpty();
        }
    }

    /** Each language, in each room. */
    @Nested
    @Execution(ExecutionMode.CONCURRENT)
    class InEachLanguage {
        private static Chromium chromium;

        @BeforeAll
        static void open() {
            chromium = Chromium.open();
        }

        @AfterAll
        static void close() {
            chromium.close();
        }

        @ParameterizedTest
        @Execution(ExecutionMode.SAME_THREAD)
        @MethodSource("fr.parvis.display.EveryScreenIT#rooms")
        void each_language_fits(Mode room) throws IOException {
            List<String> faults = new ArrayList<>();
            try (Page page = at(chromium, room)) {
                CDPSession camera = page.context().newCDPSession(page);
                for (String language : strings(page, "proof.languages")) {
                    page.evaluate("async language => { await proof.language(language); }", language);
                    for (String state : strings(page, "proof.states")) {
                        faultsOf(page, room, state).forEach(fault -> faults.add(language + " " + state + ": " + fault));
                        if (room.name().equals("portrait")) {
                            Album.keepSmall(camera, state + "." + language);
                        }
                    }
                }
            }

            assertThat(faults).isEmpty();
        }

        @Test
        @Execution(ExecutionMode.SAME_THREAD)
        void every_screen_and_every_question_is_among_the_states() {
            try (Page page = at(chromium, Mode.of("portrait", 1080, 1920, NOTHING))) {
                assertThat(strings(page, "proof.missing()")).isEmpty();
            }
        }

        @Test
        @Execution(ExecutionMode.SAME_THREAD)
        void these_measures_see_what_they_look_for() {
            try (Page page = at(chromium, Mode.of("portrait", 1080, 1920, NOTHING))) {
                Chromium.prepareBarriers(page);
                faultsOf(page, Mode.of("portrait", 1080, 1920, NOTHING), "home");
                page.evaluate("() => { const one = document.querySelector('[data-action=mail]');"
                        + " one.style.cssText = 'min-height:0;height:60px;align-self:start';"
                        + " document.querySelector('[data-action=ticket]').style.marginInlineStart = '-20px';"
                        + " document.querySelector('[data-action=contrast]').replaceChildren();"
                        + " document.querySelector('h1').style.cssText = 'white-space:nowrap;color:#CCC';"
                        + " document.querySelector('h1').append(' et encore beaucoup de mots de plus'); }");

                assertThat(strings(page, "proof.faults({ low: true })"))
                        .anyMatch(fault -> fault.startsWith("mail is"))
                        .anyMatch(fault -> fault.contains("apart"))
                        .anyMatch(fault -> fault.contains("too high to reach"))
                        .anyMatch(fault -> fault.contains("stands out"));
                assertThat(Chromium.quickBarriers(page))
                        .anyMatch(barrier -> barrier.startsWith("button-name"))
                        .anyMatch(barrier -> barrier.startsWith("color-contrast"));
            }
        }
    }

    private static Page at(Chromium chromium, Mode mode) {
        Page page = chromium.page(mode.browser());
        page.navigate(screens.proof() + mode.address());
        page.waitForFunction("() => window.proof");
        page.evaluate("wishes => proof.mode(wishes)", mode.wishes());
        return page;
    }

    private static List<String> faultsOf(Page page, Mode mode, String state) {
        return texts(page.evaluate(
                "([state, low]) => { proof.show(state); return proof.faults({ low }); }", List.of(state, mode.low())));
    }

    private static List<String> strings(Page page, String expression) {
        return texts(page.evaluate("() => " + expression));
    }

    private static List<String> texts(Object list) {
        return ((List<?>) list).stream().map(Object::toString).toList();
    }
}
