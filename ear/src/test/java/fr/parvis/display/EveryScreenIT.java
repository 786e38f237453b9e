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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
 *
 * <p>Axe is asked about each state in each mode, by each rule for which something is not as it was in a mode before: those of colours
 * when any colour or place has changed, those of places when any place has, all others when any element, attribute or word has. French is
 * measured in each mode, the other languages in each form of panel.
 */
class EveryScreenIT {
    private static final Map<String, Boolean> NOTHING = Map.of();

    /** The rules of axe that go by where things are. */
    private static final List<String> PLACES = List.of("target-size", "scrollable-region-focusable");

    /** The rules of axe that go by how things look, too. */
    private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block", "avoid-inline-spacing");

    /** What the rules were asked about so far. */
    private static final Set<String> ASKED = ConcurrentHashMap.newKeySet();

    private static StaticScreens screens;

    /**
     * A way of looking at the screens.
     *
     * @param wishes what the visitor or the installer turned on
     */
    record Mode(String name, NewContextOptions browser, Map<String, Boolean> wishes, String address) {
        static Mode of(String name, int width, int height, Map<String, Boolean> wishes) {
            return new Mode(name, moving().setViewportSize(width, height), wishes, "");
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
                new Mode("zoom-200", moving().setViewportSize(540, 960).setDeviceScaleFactor(2), NOTHING, "?mm=2.015"),
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
        return moving().setViewportSize(1080, 1920);
    }

    private static NewContextOptions moving() {
        return new NewContextOptions().setReducedMotion(ReducedMotion.NO_PREFERENCE);
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
                faults.addAll(barriersOfAll(page, mode));
                for (String state : Album.isWanted() ? strings(page, "proof.states") : List.<String>of()) {
                    faultsOf(page, mode, state);
                    Album.keepMode(page, state + "." + mode);
                }
            }

            assertThat(faults).isEmpty();
        }

        @ParameterizedTest
        @Execution(ExecutionMode.SAME_THREAD)
        @MethodSource("fr.parvis.display.EveryScreenIT#smallest_rooms")
        void the_smallest_rooms_hold_every_screen(Mode room) {
            try (Page page = at(chromium, room)) {
                assertThat(faultsOfAll(page, room)).isEmpty();
            }
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
                for (String language : strings(page, "proof.languages.filter(one => one !== 'fr')")) {
                    page.evaluate("async language => { await proof.language(language); }", language);
                    faultsOfAll(page, room).forEach(fault -> faults.add(language + " " + fault));
                    if (room.name().equals("portrait") && Album.isWanted()) {
                        keepAll(page, room, language);
                    }
                }
            }

            assertThat(faults).isEmpty();
        }

        private static void keepAll(Page page, Mode room, String language) throws IOException {
            CDPSession camera = page.context().newCDPSession(page);
            for (String state : strings(page, "proof.states")) {
                faultsOf(page, room, state);
                Album.keepSmall(camera, state + "." + language);
            }
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
                page.evaluate("async wishes => { window.wishes = wishes; await proof.barriers(wishes); }", wishes());
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
                assertThat(strings(page, "proof.barriers(wishes)"))
                        .anyMatch(barrier -> barrier.startsWith("button-name"))
                        .anyMatch(barrier -> barrier.startsWith("color-contrast"));
                assertThat(strings(page, "proof.barriers(wishes)"))
                        .as("asked about already")
                        .isEmpty();
                page.evaluate("() => { document.querySelector('h1').style.color = '#CCD'; }");
                assertThat(strings(page, "proof.barriers(wishes)"))
                        .as("of another colour")
                        .noneMatch(barrier -> barrier.startsWith("button-name"))
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

    private static List<String> faultsOfAll(Page page, Mode mode) {
        return texts(page.evaluate("low => proof.faultsOfAll({ low })", mode.low()));
    }

    /** With the faults. */
    private static List<String> barriersOfAll(Page page, Mode mode) {
        Map<?, ?> told = (Map<?, ?>)
                page.evaluate("([low, wishes]) => proof.barriersOfAll({ low }, wishes)", List.of(mode.low(), wishes()));
        ASKED.addAll(texts(told.get("asked")));
        return texts(told.get("found"));
    }

    private static Map<String, List<String>> wishes() {
        return Map.of("tags", Chromium.LEVEL, "places", PLACES, "colours", COLOURS, "asked", List.copyOf(ASKED));
    }

    private static List<String> strings(Page page, String expression) {
        return texts(page.evaluate("() => " + expression));
    }

    private static List<String> texts(Object list) {
        return ((List<?>) list).stream().map(Object::toString).toList();
    }
}
