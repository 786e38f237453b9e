package fr.parvis.display;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitForSelectorState;
import fr.parvis.testing.Chromium;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Phone and wall in each language that has a file: nothing cut, nothing to slide sideways. */
class PhoneAndWallIT {
    private static final String LINK = "A".repeat(26);
    private static final String CUT = "() => [...document.querySelectorAll('body *')].filter(one =>"
            + " getComputedStyle(one).display !== 'inline' && !one.closest('.sr, svg, select') && one.clientWidth > 0"
            + " && one.scrollWidth > one.clientWidth + 1).map(one => `${one.tagName} ${one.className}`)"
            + ".concat(document.scrollingElement.scrollWidth > innerWidth ? ['the page slides'] : [])";

    private static final Locator.WaitForOptions ATTACHED =
            new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED);

    private static StaticScreens screens;
    private static Chromium chromium;

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

    @Test
    void a_phone_reads_each_language_in_each_state_of_the_ticket() {
        List<String> faults = new ArrayList<>();
        for (int width : List.of(390, 320)) {
            for (String status : List.of("WAITING", "CALLED", "ON_HOLD", "NO_SHOW")) {
                Page page = chromium.page(width, 844);
                page.route("**/api/tickets/**", route -> answer(route, ticket(status)));
                page.navigate(screens.address("/t/" + LINK));
                page.locator("select").waitFor();
                for (String language :
                        texts(page, "() => [...document.querySelectorAll('option')].map(o => o.value)")) {
                    page.selectOption("select", language);
                    page.waitForTimeout(80);
                    texts(page, CUT).forEach(fault -> faults.add(width + " " + status + " " + language + ": " + fault));
                }
                Chromium.barriers(page).forEach(faults::add);
                page.close();
            }
        }

        assertThat(faults).isEmpty();
    }

    @Test
    void a_phone_says_in_each_language_what_is_kept() {
        List<String> faults = new ArrayList<>();
        Page page = chromium.page(320, 844);
        page.route("**/api/tickets/**", route -> answer(route, ticket("WAITING")));
        page.navigate(screens.address("/t/" + LINK));
        page.locator("[data-action=kept]").click();
        for (String language : texts(page, "() => [...document.querySelectorAll('option')].map(o => o.value)")) {
            page.selectOption("select", language);
            page.waitForFunction("language => document.documentElement.lang === language.split('-')[0]", language);
            int said = texts(
                            page,
                            "() => [...document.querySelectorAll('details[open] p')].map(o => o.textContent).filter(t => t)")
                    .size();
            if (said != 4) {
                faults.add(language + ": " + said);
            }
            texts(page, CUT).forEach(fault -> faults.add(language + ": " + fault));
        }

        assertThat(faults).isEmpty();
        assertThat(Chromium.barriers(page)).isEmpty();
        page.close();
    }

    @Test
    void the_number_stands_where_the_words_begin_in_whatever_direction_they_run() {
        List<String> faults = new ArrayList<>();
        Page page = chromium.page(390, 844);
        page.route("**/api/tickets/**", route -> answer(route, ticket("WAITING")));
        page.navigate(screens.address("/t/" + LINK));
        page.locator("select").waitFor();
        for (String language : texts(page, "() => [...document.querySelectorAll('option')].map(o => o.value)")) {
            page.selectOption("select", language);
            page.locator("select option:checked[value='" + language + "']").waitFor(ATTACHED);
            page.waitForFunction("language => document.documentElement.lang === language.split('-')[0]", language);
            Object apart = page.evaluate("() => { const edge = one => { const range = document.createRange();"
                    + " range.selectNodeContents(document.querySelector(one)); const box = range.getBoundingClientRect();"
                    + " return document.documentElement.dir === 'rtl' ? box.right : box.left; };"
                    + " return Math.abs(edge('.no .ticket-no') - edge('.no h1')); }");
            if (((Number) apart).doubleValue() > 4) {
                faults.add(language + ": " + apart + " px apart");
            }
        }

        assertThat(faults).isEmpty();
        page.close();
    }

    @Test
    void a_wall_reads_each_language() {
        List<String> faults = new ArrayList<>();
        Page page = chromium.page(1920, 1080);
        page.route("**/api/**", route -> answer(route, wall()));
        page.navigate(screens.address("/about/index.html"));
        page.evaluate("() => localStorage.setItem('parvis.device.wall', JSON.stringify({token: 'none', device: {}}))");
        for (String language : List.of("fr", "en", "ar", "uk", "ro", "es", "pt", "tr", "ru")) {
            page.navigate(screens.address("/wall/index.html?language=" + language));
            page.locator("[data-number=A046]").waitFor();
            page.waitForTimeout(700);
            texts(page, CUT).forEach(fault -> faults.add(language + ": " + fault));
            assertThat(page.evaluate("() => document.documentElement.lang")).isEqualTo(language);
        }

        assertThat(faults).isEmpty();
    }

    private static void answer(Route route, String body) {
        route.fulfill(
                new Route.FulfillOptions().setContentType("application/json").setBody(body));
    }

    private static String ticket(String status) {
        return "{\"number\":\"B019\",\"series\":\"B\",\"rank\":19,\"status\":\"" + status + "\",\"ahead\":12,"
                + "\"wait\":{\"known\":true,\"low\":15,\"high\":40},\"language\":\"fr\","
                + "\"counter\":{\"label\":\"Guichet 12\"},\"seenAt\":\"2026-11-23T09:42:00Z\","
                + "\"site\":{\"name\":\"CCAS de Saint-Rémi\",\"zone\":\"Europe/Paris\"}}";
    }

    private static String wall() {
        return "{\"site\":{\"name\":\"CCAS de Belcourt\",\"zone\":\"Europe/Paris\"},\"zone\":null,\"open\":true,"
                + "\"now\":\"2026-11-23T09:42:00Z\",\"sequence\":7,\"calls\":[{\"sequence\":7,\"number\":\"A046\","
                + "\"series\":\"A\",\"rank\":46,\"counter\":\"Guichet 4\",\"calledAt\":\"2026-11-23T09:41:00Z\","
                + "\"recall\":false,\"active\":true}],\"waits\":[{\"pictogram\":\"bread\",\"label\":\"Manger\","
                + "\"wait\":{\"known\":true,\"low\":10,\"high\":25}}]}";
    }

    private static List<String> texts(Page page, String expression) {
        return ((List<?>) page.evaluate(expression))
                .stream().map(Object::toString).toList();
    }
}
