package fr.parvis.display;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.parvis.testing.Chromium;
import fr.parvis.testing.PagesOfATest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Scanners that type, as the touch screens hear them: each key by its place and by what the machine makes of it, in the
 * browser's own time, which stands still between the keys.
 */
@ExtendWith(PagesOfATest.class)
class ScannersIT {
    private static final String CODE = "PV1.0123456789ABCDEFGHJKMNPQRS.TVWXYZ0123456";
    private static final String OTHER = "PV1.ZZZZZZZZZZZZZZZZZZZZZZZZZZ.0000000000000";
    private static final String ADDRESS = "HTTPS://ACCUEIL.BELCOURT.EXAMPLE/R/" + CODE;

    /** Hears everything; each key is a pair of what is shown and where it is, after some time. */
    private static final String HEAR =
            """
            async () => {
              const { hearScanner } = await import('/kiosk/scanner.js');
              window.found = [];
              window.typed = '';
              window.passed = 0;
              window.boxes = false;
              hearScanner((text, others) => window.found.push([text, ...others]), {
                onTyped: (key) => { if (window.boxes) window.typed += key; return Boolean(window.boxes); },
                onTaken: (count) => { window.typed = window.typed.slice(0, -count); },
              });
              document.addEventListener('keydown', (event) => { if (event.key === 'Enter' || event.key === 'Tab') window.passed += 1; });
            }
            """;

    private static final String PRESS = "keys => keys.forEach(([key, code, held]) => document.body.dispatchEvent("
            + "new KeyboardEvent('keydown', { key, code, ctrlKey: held === 'ctrl', bubbles: true, cancelable: true })))";

    /** Presses one key after the other, by the page's own clock; what was typed until the next one is kept where it is longest. */
    private static final String TYPE =
            """
            ([keys, milliseconds]) => {
              const next = (at) => {
                window.most = Math.max(window.most ?? 0, window.typed.length);
                const [key, code] = keys[at];
                document.body.dispatchEvent(new KeyboardEvent('keydown', { key, code, bubbles: true, cancelable: true }));
                if (at + 1 === keys.length) return;
                if (milliseconds === 0) next(at + 1);
                else setTimeout(next, milliseconds, at + 1);
              };
              next(0);
            }
            """;

    private static StaticScreens screens;
    private static Chromium chromium;

    private Page page;

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

    @BeforeEach
    void listen() {
        page = chromium.page(400, 400);
        page.clock().install();
        page.navigate(screens.address("/about/index.html"));
        page.evaluate(HEAR);
        page.clock().pauseAt(System.currentTimeMillis() + 3_600_000);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 10, 80, 300, 1500})
    void a_code_is_found_however_slowly_it_comes_with_and_without_an_ending(int milliseconds) {
        type(Layout.US_ON_US, ADDRESS, milliseconds);
        assertThat(found()).containsExactly(CODE);
        pass(500);
        type(Layout.US_ON_US, OTHER, milliseconds);
        press("Enter", "Enter");
        assertThat(found()).containsExactly(CODE, OTHER);
        assertThat(page.evaluate("() => window.passed")).isEqualTo(0);
        assertThat(page.evaluate("() => window.typed")).isEqualTo("");
    }

    @ParameterizedTest
    @CsvSource({
        "US_ON_US",
        "US_ON_AZERTY",
        "US_ON_QWERTZ",
        "AZERTY_ON_AZERTY",
        "AZERTY_ON_US",
        "SHIFT_DROPPED",
        "CAPS_LOCK"
    })
    void a_code_is_found_whatever_keyboards_the_scanner_and_the_machine_have(Layout layout) {
        type(layout, "]Q1" + ADDRESS, 10);
        assertThat(readings()).hasSize(1);
        assertThat(readings().get(0)).contains(CODE);
    }

    @Test
    void eight_signs_are_a_code_with_enter_tab_or_a_pause() {
        type(Layout.US_ON_AZERTY, "K7QM2X4P", 80);
        press("Tab", "Tab");
        pass(3000);
        type(Layout.US_ON_US, "K7QM2X4P", 80);
        pass(319);
        assertThat(found()).hasSize(1);
        pass(1);
        assertThat(found()).hasSize(2);
        assertThat(readings()).allMatch(codes -> codes.contains("K7QM2X4P"));
        assertThat(page.evaluate("() => window.passed")).isEqualTo(0);
    }

    @Test
    void signs_of_a_frame_and_line_ends_by_control_keys_change_nothing() {
        page.evaluate(PRESS, List.of(List.of("b", "KeyB", "ctrl")));
        type(Layout.US_ON_US, "K7QM2X4P", 5);
        page.evaluate(
                PRESS,
                List.of(List.of("c", "KeyC", "ctrl"), List.of("m", "KeyM", "ctrl"), List.of("j", "KeyJ", "ctrl")));
        assertThat(found()).containsExactly("K7QM2X4P");
    }

    @Test
    void the_number_pad_types_digits_also_without_num_lock() {
        for (char digit : "12345678".toCharArray()) {
            press("End", "Numpad" + digit);
        }
        press("Enter", "NumpadEnter");
        assertThat(found()).containsExactly("12345678");
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 80, 120, 400})
    void an_address_never_fills_the_boxes_of_a_code(int milliseconds) {
        boxes();
        type(Layout.US_ON_US, ADDRESS.substring(0, ADDRESS.length() - 1), milliseconds);
        assertThat((Integer) page.evaluate("() => window.most")).isLessThan(4);
        assertThat(page.evaluate("() => window.typed")).isEqualTo("");
    }

    @Test
    void an_address_without_a_code_is_told_once_and_nothing_of_it_stays() {
        boxes();
        type(Layout.US_ON_US, "HTTPS://WWW.EXAMPLE.ORG/", 80);
        press("Enter", "Enter");
        assertThat(found()).containsExactly("HTTPS://WWW.EXAMPLE.ORG/");
        assertThat(page.evaluate("() => window.typed")).isEqualTo("");
    }

    @Test
    void eight_signs_in_the_boxes_of_a_code_are_looked_at_before_they_are_used() {
        boxes();
        type(Layout.US_ON_US, "K7QM2X4P", 5);
        pass(2100);
        assertThat(page.evaluate("() => window.typed")).isEqualTo("K7QM2X4P");
        assertThat(found()).isEmpty();
    }

    @Test
    void a_hand_types_sign_by_sign_and_its_enter_is_its_own() {
        boxes();
        type(Layout.US_ON_AZERTY, "K7", 300);
        type(Layout.US_ON_US, "K7", 1900);
        pass(200);
        assertThat(page.evaluate("() => window.typed")).isEqualTo("K7K7");
        press("Enter", "Enter");
        assertThat(found()).isEmpty();
        assertThat(page.evaluate("() => window.passed")).isEqualTo(1);
    }

    @Test
    void the_half_of_a_code_is_forgotten_after_two_seconds() {
        type(Layout.US_ON_US, CODE.substring(0, 20), 10);
        pass(2100);
        type(Layout.US_ON_US, CODE.substring(20), 10);
        pass(2100);
        assertThat(found()).isEmpty();
    }

    /** What a scanner set to one keyboard makes of a text on a machine set to another: what is shown, and the place of the key. */
    enum Layout {
        US_ON_US,
        US_ON_AZERTY,
        US_ON_QWERTZ,
        AZERTY_ON_AZERTY,
        AZERTY_ON_US,
        SHIFT_DROPPED,
        CAPS_LOCK;

        private static final String AZERTY_DIGITS = "à&é\"'(-è_ç";
        private static final Map<Character, String> PLACES =
                Map.of('.', "Period", '/', "Slash", ':', "Semicolon", ']', "BracketRight", '-', "Minus", ' ', "Space");
        private static final Map<Character, String> AZERTY_PLACES = Map.of(
                '.',
                "Comma",
                '/',
                "Period",
                ':',
                "Period",
                ']',
                "Minus",
                '-',
                "Digit6",
                ' ',
                "Space",
                'M',
                "Semicolon",
                'A',
                "KeyQ",
                'Q',
                "KeyA",
                'Z',
                "KeyW");
        private static final Map<Character, Character> ON_AZERTY =
                Map.of('A', 'Q', 'Q', 'A', 'Z', 'W', 'W', 'Z', 'M', ',', '.', ':', '/', '!', ':', 'M', ']', '$');
        private static final Map<Character, Character> ON_QWERTZ =
                Map.of('Y', 'Z', 'Z', 'Y', '/', '-', ':', 'Ö', ']', '+');

        private List<String> key(char sign) {
            String place = this == AZERTY_ON_AZERTY || this == AZERTY_ON_US ? azerty(sign) : us(sign);
            return List.of(String.valueOf(shown(sign, place)), place);
        }

        private char shown(char sign, String place) {
            return switch (this) {
                case US_ON_AZERTY ->
                    Character.isDigit(sign) ? AZERTY_DIGITS.charAt(sign - '0') : ON_AZERTY.getOrDefault(sign, sign);
                case US_ON_QWERTZ -> ON_QWERTZ.getOrDefault(sign, sign);
                case AZERTY_ON_US ->
                    Character.isDigit(sign)
                            ? ")!@#$%^&*(".charAt(sign - '0')
                            : place.startsWith("Key") ? place.charAt(3) : place.equals("Comma") ? '<' : sign;
                case SHIFT_DROPPED -> sign == ':' ? ';' : Character.toLowerCase(sign);
                case CAPS_LOCK -> Character.toLowerCase(sign);
                default -> sign;
            };
        }

        private static String us(char sign) {
            String digit = Character.isDigit(sign) ? "Digit" + sign : "Key" + sign;
            return PLACES.getOrDefault(sign, digit);
        }

        private static String azerty(char sign) {
            String place = sign == 'W' ? "KeyZ" : AZERTY_PLACES.get(sign);
            return place == null ? us(sign) : place;
        }
    }

    private void type(Layout layout, String text, int milliseconds) {
        List<List<String>> keys =
                text.chars().mapToObj(sign -> layout.key((char) sign)).toList();
        page.evaluate(TYPE, List.of(keys, milliseconds));
        pass(milliseconds * keys.size());
    }

    /** The screen of the code is shown. */
    private void boxes() {
        page.evaluate("() => { window.boxes = true; }");
    }

    private void press(String key, String code) {
        page.evaluate(PRESS, List.of(List.of(key, code)));
    }

    private void pass(int milliseconds) {
        page.clock().runFor(milliseconds);
    }

    /** What was found, as it is most likely meant. */
    private List<String> found() {
        return readings().stream().map(codes -> codes.get(0)).toList();
    }

    /** What was found, with all that the same keys may mean. */
    private List<List<String>> readings() {
        @SuppressWarnings("unchecked")
        List<List<String>> found = (List<List<String>>) page.evaluate("() => window.found");
        return found;
    }
}
