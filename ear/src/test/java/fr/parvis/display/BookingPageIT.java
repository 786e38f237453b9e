package fr.parvis.display;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import fr.parvis.testing.Chromium;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The pages of booking on a phone without a server: every step by keyboard, in French free of barriers, in each language uncut. */
class BookingPageIT {
    private static final String LINK = "PV1." + "A".repeat(26) + "." + "B".repeat(13);
    private static final String LANGUAGES =
            "() => [...document.querySelectorAll('header option')].map(one => one.value)";
    private static final String CUT = "() => [...document.querySelectorAll('body *')].filter(one =>"
            + " getComputedStyle(one).display !== 'inline' && !one.closest('.sr, .unseen, svg, select')"
            + " && one.clientWidth > 0 && one.scrollWidth > one.clientWidth + 1).map(one => `${one.tagName} ${one.className}`)"
            + ".concat(document.scrollingElement.scrollWidth > innerWidth ? ['the page slides'] : [])";
    private static final String SITE = "{\"code\":\"belcourt\",\"name\":\"CCAS de Belcourt\",\"zone\":\"Europe/Paris\","
            + "\"address\":[\"12 place de la Mairie\",\"59000 Belcourt\"],\"phone\":\"03 00 00 00 00\",\"access\":\"Tram 2.\"}";
    private static final String MOTIF =
            "{\"id\":1,\"pictogram\":\"pin\",\"labels\":{\"fr\":\"Avoir une adresse\"},\"minutes\":30}";
    private static final String FREE =
            "{\"startsAt\":\"2026-12-01T07:40:00Z\",\"minutes\":30,\"workshop\":null,\"title\":null,\"free\":null}";
    private static final String FULL =
            "{\"startsAt\":\"2026-12-02T13:00:00Z\",\"minutes\":90,\"workshop\":9,\"title\":\"Atelier numérique\",\"free\":0}";

    private static final String PREPARATION =
            "{\"edition\":2,\"answered\":false,\"open\":true,\"advice\":\"ADAPT\",\"papers\":["
                    + "{\"code\":\"identite\",\"pictogram\":\"id-card\",\"labels\":{\"fr\":\"Une carte d’identité\"},\"more\":{\"fr\":\"Ou un titre de séjour.\"},"
                    + "\"need\":\"NEEDED\",\"condition\":{},\"form\":\"COPY\",\"months\":0,\"advice\":{\"fr\":\"Une déclaration de perte aide aussi.\"}},"
                    + "{\"code\":\"loyer\",\"pictogram\":\"bed\",\"labels\":{\"fr\":\"La quittance de loyer\"},\"more\":{},"
                    + "\"need\":\"IF_CONCERNED\",\"condition\":{\"fr\":\"Si vous êtes locataire\"},\"form\":\"ORIGINAL\",\"months\":3,\"advice\":{}}],"
                    + "\"needs\":[],\"accompanied\":false,\"interpreter\":\"\",\"vaults\":[{\"name\":\"Coffre\",\"url\":\"https://coffre.example.fr/\"}]}";

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
    void somebody_books_by_keyboard_and_each_step_is_free_of_barriers() {
        List<String> faults = new ArrayList<>();
        Page page = page(390, "BOOKED", true);
        page.navigate(screens.address("/rdv"));
        step(page, "motif", faults);
        enter(page, "[data-action=motif-1]");
        step(page, "when", faults);
        enter(page, ".time >> nth=0");
        step(page, "who", faults);
        assertThat(page.evaluate("() => document.activeElement.tagName")).isEqualTo("H1");
        page.locator("#give-phone").fill("06 12 34 56 78");
        enter(page, "[data-action=next]");
        step(page, "check", faults);
        assertThat(page.locator("dl").textContent()).contains("06 12 34 56 78").contains("emain à 8");
        enter(page, "[data-action=book]");
        step(page, "mine", faults);

        assertThat(faults).isEmpty();
        assertThat(page.url()).endsWith("/r/" + LINK);
        assertThat(page.locator(".typed").textContent()).isEqualTo("K7QM 2X4P");
        assertThat(page.locator("a[download]").getAttribute("href")).contains("calendar.ics?language=fr");
        enter(page, "[data-action=cancel]");
        assertThat(page.evaluate("() => document.activeElement.dataset.action")).isEqualTo("keep");
        page.close();
    }

    @Test
    void somebody_prepares_an_appointment_by_keyboard_and_a_missing_paper_is_met_with_advice() {
        List<String> faults = new ArrayList<>();
        List<String> sent = new ArrayList<>();
        Page page = page(390, "BOOKED", true);
        page.onRequest(request -> {
            if (request.method().equals("POST")) {
                sent.add(request.postData());
            }
        });
        page.navigate(screens.address("/r/" + LINK));
        step(page, "mine", faults);
        enter(page, "[data-action=prepare]");
        step(page, "paper", faults);
        enter(page, "[data-action=say-NO]");
        page.locator(".told-more").waitFor();
        step(page, "paper", faults);
        assertThat(page.locator(".told-more").textContent()).contains("déclaration de perte");
        enter(page, "[data-action=next]");
        page.locator("[data-action=say-NOT_CONCERNED]").waitFor();
        assertThat(page.evaluate("() => document.activeElement.tagName")).isEqualTo("H1");
        assertThat(page.locator(".rules").textContent())
                .contains("Si vous êtes locataire")
                .contains("3 mois");
        step(page, "paper", faults);
        enter(page, "[data-action=say-VAULT]");
        assertThat(page.locator("[data-action=vault]").getAttribute("rel")).contains("noreferrer");
        enter(page, "[data-action=next]");
        step(page, "needs", faults);
        enter(page, "[data-action=need-interpreter]");
        page.locator("#tongue").selectOption("ar");
        step(page, "needs", faults);
        enter(page, "[data-action=save]");
        step(page, "ready", faults);

        assertThat(sent.get(0))
                .contains("\"identite\":\"NO\"")
                .contains("\"loyer\":\"VAULT\"")
                .contains("\"interpreter\":\"ar\"");
        assertThat(page.locator("[data-advice]").isVisible()).isTrue();
        for (String language : texts(page, LANGUAGES)) {
            speak(page, language);
            texts(page, CUT).forEach(fault -> faults.add("ready " + language + ": " + fault));
        }
        assertThat(faults).isEmpty();
        page.close();
    }

    @Test
    void who_was_slower_is_shown_other_times_and_keeps_what_was_typed() {
        Page page = page(390, "BOOKED", false);
        page.navigate(screens.address("/rdv?site=belcourt"));
        page.locator("[data-action=motif-1]").click();
        page.locator(".time").first().click();
        page.locator("#give-callName").fill("A. B.");
        page.locator("[data-action=next]").click();
        page.locator("[data-action=book]").click();
        page.locator("[data-screen=taken]").waitFor();

        assertThat(Chromium.barriers(page)).isEmpty();
        page.locator(".time").first().click();
        page.locator("[data-screen=who]").waitFor();
        assertThat(page.locator("#give-callName").inputValue()).isEqualTo("A. B.");
        page.close();
    }

    @Test
    void each_language_fits_a_small_phone_in_each_state_of_an_appointment() {
        List<String> faults = new ArrayList<>();
        for (String status : List.of("BOOKED", "LISTED", "CANCELLED")) {
            Page page = page(320, status, true);
            page.navigate(screens.address("/r/" + LINK));
            page.locator("[data-screen=mine]").waitFor();
            for (String language : texts(page, LANGUAGES)) {
                speak(page, language);
                texts(page, CUT).forEach(fault -> faults.add(status + " " + language + ": " + fault));
            }
            Chromium.barriers(page).forEach(faults::add);
            page.close();
        }

        assertThat(faults).isEmpty();
    }

    @Test
    void each_language_fits_a_small_phone_while_somebody_chooses_a_time() {
        List<String> faults = new ArrayList<>();
        Page page = page(320, "BOOKED", true);
        page.navigate(screens.address("/rdv"));
        page.locator("[data-action=motif-1]").click();
        page.locator("[data-screen=when]").waitFor();
        for (String screen : List.of("when", "who")) {
            for (String language : texts(page, LANGUAGES)) {
                speak(page, language);
                texts(page, CUT).forEach(fault -> faults.add(screen + " " + language + ": " + fault));
            }
            if (screen.equals("when")) {
                page.locator(".time").first().click();
                page.locator("[data-screen=who]").waitFor();
            }
        }

        assertThat(faults).isEmpty();
        page.close();
    }

    @Test
    void a_link_that_opens_nothing_says_so_and_leads_on() {
        Page page = chromium.page(320, 844);
        page.route("**/api/**", route -> answer(route, 404, "{\"key\":\"appointment-unknown\"}"));
        page.navigate(screens.address("/r/elsewhere"));
        page.locator("[data-screen=problem]").waitFor();

        assertThat(page.locator("h1").textContent()).contains("Je ne connais pas ce rendez-vous");
        assertThat(page.locator("[data-action=again]").isVisible()).isTrue();
        assertThat(Chromium.barriers(page)).isEmpty();
        page.close();
    }

    private static void step(Page page, String screen, List<String> faults) {
        page.locator("[data-screen=" + screen + "]").waitFor();
        Chromium.barriers(page).forEach(fault -> faults.add(screen + ": " + fault));
        texts(page, CUT).forEach(fault -> faults.add(screen + ": " + fault));
    }

    private static void enter(Page page, String what) {
        page.locator(what).focus();
        page.keyboard().press("Enter");
    }

    private static void speak(Page page, String language) {
        page.selectOption("header select", language);
        page.waitForFunction(
                "language => document.querySelector('header select').value === language"
                        + " && document.documentElement.lang === language.split('-')[0]",
                language);
    }

    private static Page page(int width, String status, boolean free) {
        Page page = chromium.page(width, 844);
        page.route("**/api/**", route -> {
            String path = route.request().url().replaceFirst("^[^?]*/api/", "");
            if (path.contains("qr.svg")) {
                route.fulfill(
                        new Route.FulfillOptions()
                                .setContentType("image/svg+xml")
                                .setBody(
                                        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><path d='M0 0h9v9H0z'/></svg>"));
            } else if (route.request().method().equals("POST") && !free) {
                answer(route, 409, "{\"key\":\"slot-taken\",\"nearest\":[" + FREE + "]}");
            } else {
                answer(route, 200, said(path, status));
            }
        });
        return page;
    }

    private static String said(String path, String status) {
        if (path.endsWith("/times")) {
            return "{\"times\":[" + FREE + "," + FULL
                    + "],\"days\":[{\"day\":\"2026-12-01\",\"first\":\"2026-12-01T07:40:00Z\"}]}";
        }
        if (path.endsWith("/form")) {
            return "{\"form\":\"PF1\",\"requestId\":\"0d9f6f6e-0b52-4c4a-9d5e-1c1f0a5e7a11\"}";
        }
        if (path.equals("booking/sites")) {
            return "[" + SITE + "]";
        }
        if (path.endsWith("/preparation")) {
            return PREPARATION;
        }
        if (path.equals("booking/sites/belcourt")) {
            return "{\"site\":" + SITE + ",\"now\":\"2026-11-30T10:00:00Z\",\"motifs\":[" + MOTIF + "]}";
        }
        return "{\"status\":\"" + status + "\",\"over\":false,\"startsAt\":\"2026-12-03T08:20:00Z\",\"minutes\":30,"
                + "\"code\":\"K7QM 2X4P\",\"link\":\"" + LINK + "\",\"address\":\"http://accueil.example.fr/r/" + LINK
                + "\","
                + "\"qr\":\"/api/appointment/x/qr.svg\",\"calendar\":\"/api/appointment/x/calendar.ics\",\"workshop\":null,"
                + "\"place\":2,\"changeUntil\":\"2026-12-02T08:20:00Z\",\"changeable\":true,\"movable\":true,"
                + "\"now\":\"2026-11-30T10:00:00Z\",\"language\":\"fr\",\"site\":" + SITE + ",\"motif\":" + MOTIF
                + ",\"papers\":[{\"pictogram\":\"id-card\",\"labels\":{\"fr\":\"Une carte d’identité\"},\"more\":{\"fr\":\"Ou un titre de séjour.\"}}]}";
    }

    private static void answer(Route route, int status, String body) {
        route.fulfill(new Route.FulfillOptions()
                .setStatus(status)
                .setContentType("application/json")
                .setBody(body));
    }

    private static List<String> texts(Page page, String expression) {
        return ((List<?>) page.evaluate(expression))
                .stream().map(Object::toString).toList();
    }
}
