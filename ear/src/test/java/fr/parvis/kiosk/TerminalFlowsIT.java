package fr.parvis.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import fr.parvis.display.Album;
import fr.parvis.kiosk.emulator.PaperReader;
import fr.parvis.kiosk.emulator.PrinterEmulator.Mood;
import fr.parvis.testing.Api;
import fr.parvis.testing.Chromium;
import fr.parvis.testing.Film;
import fr.parvis.testing.Nodes;
import fr.parvis.testing.TestSite;
import fr.parvis.testing.UsesNodes;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whole visits at a terminal as it ships, program, touch screen, camera and printer: what the visitor sees, what the server
 * holds, what the paper says. The pictures of each visit land in {@code target/screens/visits}.
 */
@UsesNodes
class TerminalFlowsIT {
    private static final String SECRET = System.getenv("PARVIS_SECRET");
    private static final String POINTED =
            "() => { window.pointed = 0;" + " addEventListener('pointerdown', () => { window.pointed += 1; }, true); }";

    private static Nodes nodes;
    private static Film film;
    private static Chromium chromium;

    /** Without a camera a terminal lets codes be typed only. */
    private static Chromium withCamera;

    @TempDir
    private Path data;

    private TestSite site;
    private Hall hall;
    private String chapter;

    @BeforeAll
    static void open() throws IOException {
        nodes = Nodes.shared();
        film = Film.make();
        chromium = Chromium.open();
        withCamera = Chromium.open(film.options());
    }

    @AfterAll
    static void close() throws IOException {
        chromium.close();
        withCamera.close();
        Album.write();
    }

    @BeforeEach
    void lay_a_site(TestInfo test) throws Exception {
        chapter = test.getTestMethod().orElseThrow().getName();
        site = TestSite.on(nodes, 2, 1).atNoon();
        name(0, "manger", "Manger");
        name(1, "courrier", "Mon courrier");
        site.run("update motif set pictogram = 'envelope' where id = ?", site.motifs.get(1));
        film.showsNothing();
    }

    @AfterEach
    void leave() throws Exception {
        hall.close();
    }

    @Test
    void a_code_held_to_the_camera_is_noted_printed_and_followed_on_a_phone_until_the_call() throws Exception {
        Instant now = Instant.now();
        String typed = site.book(site.motifs.get(0), now);
        film.shows(site.seal(typed, SECRET));
        hall = hall(withCamera.page(
                new NewContextOptions().setViewportSize(1080, 1920).setReducedMotion(ReducedMotion.NO_PREFERENCE)));
        hall.look().kiosk.press("start", "home");
        assertThat(hall.kiosk.page().locator("[data-action=listen]").count()).isEqualTo(1);
        hall.look().kiosk.press("code", "confirm");
        assertThat(hall.look().kiosk.words()).contains("Rendez-vous à " + hour(now) + " h", "C’est bien vous ?");
        assertThat(hall.kiosk.page().evaluate("() => document.querySelector('video')"))
                .isNull();
        hall.nothingHappened();
        hall.kiosk.press("yes", "needs").press("send", "noted");

        hall.kiosk.waitsFor("data-printed", "YES");
        assertThat(hall.look().kiosk.words())
                .contains("C’est noté.", "Rendez-vous à " + hour(now) + " h", "Prenez votre ticket.");
        assertThat(hall.held()).containsExactly("K001 WAITING fr");
        assertThat(site.texts("select status from appointment where id = ?", site.appointment(typed)))
                .containsExactly("CHECKED_IN");
        String address = PaperReader.read(hall.paper());
        assertThat(address).isEqualTo(hall.kiosk.fact("data-follow"));
        Page phone = phone(address, "waiting");
        assertThat(phone.title()).contains("K001");
        call();
        phone.locator("[data-screen=called]").waitFor();
        assertThat(phone.locator("body").innerText()).contains("Guichet 1").doesNotContain("Manger");
        assertThat(Chromium.barriers(phone)).isEmpty();
        hall.kiosk.press("finish", "attract");
    }

    @Test
    void a_ticket_without_a_name_by_nervous_fingers_is_one_ticket_and_one_paper_and_papers_are_prepared()
            throws Exception {
        askForPapers();
        hall = hall(page());
        hall.kiosk.press("start", "home").press("ticket", "motifs");
        hall.look().kiosk.press("motif", "needs");
        hall.look().kiosk.choose("wheelchair", "needs").pressTwice("send", "ticket");
        assertThat(hall.look().kiosk.number()).isEqualTo("K001");
        hall.kiosk.waitsFor("data-printed", "YES").press("prepare", "paper");
        hall.look().kiosk.choose("YES", "paper").choose("NO", "paper");
        assertThat(hall.look().kiosk.words()).contains("Ce n’est pas grave.");
        hall.kiosk.choose("UNKNOWN", "question");
        hall.look().kiosk.choose("YES", "prepared");

        assertThat(hall.look().kiosk.words())
                .contains("Votre visite reste possible", "La carte Vitale", "Un papier avec votre adresse")
                .doesNotContain("Une carte d’identité");
        assertThat(site.texts("select series || rank || ' ' || needs from ticket where site_id = ?", site.id))
                .containsExactly("K1 WHEELCHAIR");
        assertThat(site.texts(
                        "select held || ' ' || lacking || ' ' || unsure || ' ' || answer from ticket_preparation"
                                + " where site_id = ?",
                        site.id))
                .containsExactly("1 1 1 YES");
        PaperReader.read(hall.paper());
        hall.kiosk.press("finish", "attract");
        assertThat(hall.printer.tickets()).isEqualTo(1);
        assertThat(hall.printer.papers()).as("ticket and documents").hasSize(2);
    }

    @Test
    void who_reads_arabic_reads_it_from_right_to_left_on_the_screen_on_the_paper_and_on_the_phone() throws Exception {
        String typed = site.book(site.motifs.get(0), Instant.now());
        film.shows(site.seal(typed, SECRET));
        hall = hall(page(withCamera));
        hall.kiosk.speak("ar").press("ticket", "motifs");
        hall.look().kiosk.press("motif", "needs").choose("interpreter", "needs").press("send", "ticket");
        assertThat(hall.look().kiosk.words()).containsPattern("\\p{IsArabic}");
        assertThat(hall.kiosk.page().evaluate("() => document.documentElement.dir"))
                .isEqualTo("rtl");
        BufferedImage ticket = hall.paper();
        Page phone = phone(PaperReader.read(ticket), "waiting");
        assertThat(phone.evaluate("() => document.documentElement.dir")).isEqualTo("rtl");
        hall.kiosk.press("finish", "attract").speak("ar").press("code", "confirm");
        hall.look().kiosk.press("yes", "needs").press("send", "noted");
        hall.look();
        BufferedImage appointment = hall.paper();
        hall.kiosk.press("finish", "attract").press("start", "home").press("ticket", "motifs");
        hall.kiosk.press("motif", "needs").press("send", "ticket");

        assertThat(hall.held()).containsExactly("K001 WAITING ar", "K002 WAITING ar", "K003 WAITING fr");
        assertThat(site.texts("select needs from ticket where site_id = ? and rank = 1", site.id))
                .containsExactly("INTERPRETER");
        assertThat(label(appointment)).isEqualTo(label(ticket)).isNotEqualTo(label(hall.paper()));
    }

    @Test
    void four_keys_and_a_voice_are_enough_to_type_a_code_and_to_take_a_ticket() throws Exception {
        String typed = site.book(site.motifs.get(0), Instant.now());
        Page page = page(withCamera);
        page.addInitScript("(" + POINTED + ")()");
        hall = hall(page);
        page.keyboard().press("ArrowDown");
        hall.kiosk.walkTo("start", "home").walkTo("code", "scan").walkTo("type", "code");
        for (char sign : typed.toCharArray()) {
            hall.kiosk.walkTo("key-" + sign);
        }
        assertThat(hall.look().kiosk.fact("data-typed")).isEqualTo(typed);
        hall.kiosk.walkTo("code-ok", "confirm").walkTo("yes", "needs").walkTo("need", "needs");
        hall.kiosk.hears("fr/needs.on");
        hall.kiosk.walkTo("send", "noted");
        assertThat(PaperReader.read(hall.paper())).isEqualTo(hall.kiosk.fact("data-follow"));
        hall.kiosk.walkTo("finish", "attract");
        page.keyboard().press("ArrowUp");
        hall.kiosk.walkTo("start", "home").walkTo("ticket", "motifs").walkTo("motif", "needs");
        page.keyboard().press("F1");
        hall.kiosk.walkTo("send", "ticket").hears("fr/ticket.number").hears("fr/letter.K");
        page.keyboard().press("F2");
        hall.look().kiosk.hears("fr/keys.volume.0");

        assertThat(hall.kiosk.said())
                .contains("fr/home.title", "fr/home.code", "fr/code.title", "fr/confirm.yes", "fr/needs.wheelchair")
                .contains("fr/needs.on", "fr/motif.manger", "fr/ticket.number", "fr/letter.K", "fr/keys.volume.0");
        assertThat(site.texts("select rank || ' ' || needs from ticket where site_id = ? order by rank", site.id))
                .containsExactly("1 WHEELCHAIR", "2 ");
        assertThat(PaperReader.read(hall.paper())).isEqualTo(hall.kiosk.fact("data-follow"));
        assertThat(page.evaluate("() => window.pointed")).isEqualTo(0);
    }

    @Test
    void a_code_that_cannot_be_used_is_told_why_with_a_way_forward_and_costs_nothing() throws Exception {
        long motif = site.motifs.get(0);
        Instant now = Instant.now();
        Instant later = now.plus(Duration.ofHours(3));
        Instant before = now.minus(Duration.ofHours(3));
        Map<String, String> codes = new LinkedHashMap<>();
        codes.put("appointment-too-early", site.book(motif, later));
        codes.put("appointment-too-late", site.book(motif, before));
        codes.put("appointment-other-day", site.book(motif, now.plus(Duration.ofDays(1))));
        codes.put("appointment-cancelled", site.book(motif, now));
        codes.put("code-unknown", "ZZZZZZZZ");
        Map<String, String> french = Map.of(
                "appointment-too-early", "Rendez-vous à " + hour(later) + " h",
                "appointment-too-late", "Votre rendez-vous était à " + hour(before) + " h",
                "appointment-other-day", "Votre rendez-vous est demain à " + hour(now) + " h",
                "appointment-cancelled", "Ce rendez-vous est annulé.",
                "code-unknown", "Je ne connais pas ce code.");
        site.run(
                "update appointment set status = 'CANCELLED' where id = ?",
                site.appointment(codes.get("appointment-cancelled")));
        hall = hall(page());
        for (String language : List.of("fr", "ar")) {
            hall.kiosk.speak(language);
            for (Map.Entry<String, String> code : codes.entrySet()) {
                hall.kiosk.scan(code.getValue(), "problem");
                assertThat(hall.look().kiosk.fact("data-problem")).isEqualTo(code.getKey());
                if (language.equals("fr")) {
                    assertThat(hall.kiosk.words()).contains(french.get(code.getKey()));
                }
                assertThat(hall.kiosk.page().locator("[data-action^=way-]").count())
                        .as("ways after " + code.getKey())
                        .isPositive();
                hall.kiosk.press("back", "home");
            }
            hall.kiosk.page().reload();
            hall.kiosk.shows("attract");
        }

        hall.nothingHappened();
    }

    @Test
    void who_shows_the_same_code_again_sees_the_same_number_and_gets_no_second_paper() throws Exception {
        String typed = site.book(site.motifs.get(0), Instant.now());
        String secret = site.seal(typed, SECRET);
        hall = hall(page(withCamera));
        hall.kiosk.press("start", "home").press("code", "scan").press("type", "code");
        for (char sign : typed.toCharArray()) {
            hall.kiosk.page().locator("[data-action=key-" + sign + "]").click();
        }
        hall.kiosk.press("code-ok", "confirm").press("yes", "needs").press("send", "noted");
        hall.kiosk.press("finish", "attract").press("start", "home");
        hall.kiosk.scan(typed, "confirm");
        assertThat(hall.look().kiosk.words()).contains("Vous êtes déjà noté.");
        hall.kiosk.press("yes", "ticket");

        assertThat(hall.look().kiosk.number()).isEqualTo("K001");
        assertThat(hall.held()).containsExactly("K001 WAITING fr");
        hall.paper();
        assertThat(hall.printer.tickets()).isEqualTo(1);
        assertThat(kept(typed)).as("files with the typed code").isEmpty();
        assertThat(kept(secret)).as("files with the code of the phone").isEmpty();
    }

    @Test
    void mail_places_and_somebody_to_talk_to_are_a_touch_away() throws Exception {
        site.run(
                "insert into place (id, site_id, category, name, address, walk_minutes)"
                        + " values (nextval('site_seq'), ?, 'MEAL', 'Restaurant solidaire', '1 rue du Test', 4)",
                site.id);
        hall = hall(page());
        hall.kiosk.press("start", "home").press("mail", "mail");
        hall.look().kiosk.press("mail-yes", "ticket");
        assertThat(site.texts(
                        "select m.code from ticket t join motif m on m.id = t.motif_id where t.site_id = ?", site.id))
                .containsExactly("courrier");
        PaperReader.read(hall.paper());
        hall.kiosk.press("finish", "attract").press("start", "home").press("places", "places");
        hall.look().kiosk.press("category", "places-of");
        assertThat(hall.look().kiosk.words()).contains("Restaurant solidaire", "4 minutes à pied");
        hall.kiosk.press("help", "help");

        assertThat(hall.look().kiosk.words()).contains("Une personne de l’accueil arrive.");
        Page board = StaffBoard.open(chromium, nodes, site);
        board.locator("[data-go]").waitFor();
        assertThat(board.locator(".alerts-panel").innerText()).contains("Borne K");
        board.context().close();
        assertThat(hall.held()).hasSize(1);
        hall.kiosk.press("continue", "places-of");
    }

    @Test
    void without_paper_the_number_fills_the_screen_staff_know_and_it_is_printed_once_when_there_is_paper()
            throws Exception {
        hall = hall(page());
        hall.printer.becomes(Mood.PAPER_OUT);
        takeTicket();
        hall.kiosk.waitsFor("data-printed", "NO_PAPER");
        hall.look();
        assertThat(hall.kiosk.words()).contains("Il n’y a plus de papier.", "Retenez votre numéro.");
        assertThat(shareOfWidth(".ticket-no"))
                .as("how much of the screen the number fills")
                .isGreaterThan(0.6);
        assertThat(hall.printer.tickets()).isZero();
        Terminal.until("staff are told", () -> heardOf("paper = 'OUT'"));
        Page board = StaffBoard.open(chromium, nodes, site);
        assertThat(board.locator(".kiosk-alerts").innerText()).contains("Borne K : à voir.", "Plus de papier");
        board.context().close();
        hall.printer.becomes(Mood.COVER_OPEN);
        hall.kiosk.press("print", "ticket").waitsFor("data-printed", "COVER_OPEN");
        assertThat(hall.look().kiosk.words()).contains("Le ticket ne sort pas.", "Retenez votre numéro.");
        hall.printer.becomes(Mood.WELL);
        hall.kiosk.pressTwice("print", "ticket");

        hall.kiosk.waitsFor("data-printed", "YES");
        hall.look();
        assertThat(hall.kiosk.page().locator("[data-action=print]").count()).isZero();
        assertThat(PaperReader.read(hall.paper())).isEqualTo(hall.kiosk.fact("data-follow"));
        assertThat(hall.printer.tickets()).isEqualTo(1);
        assertThat(hall.held()).containsExactly("K001 WAITING fr");
    }

    @Test
    void a_printer_that_wakes_up_slowly_prints_while_the_number_is_on_the_screen_which_says_so() throws Exception {
        hall = hall(page());
        hall.printer.answersAfter(Duration.ofSeconds(3));
        takeTicket();
        assertThat(hall.look().kiosk.number()).isEqualTo("K001");
        assertThat(hall.kiosk.fact("data-printed")).isEqualTo("PRINTING");
        assertThat(hall.kiosk.words()).contains("Votre ticket sort.").doesNotContain("Le ticket ne sort pas.");
        hall.kiosk.waitsFor("data-printed", "YES");

        assertThat(hall.look().kiosk.words()).contains("Prenez votre ticket.").doesNotContain("Votre ticket sort.");
        assertThat(PaperReader.read(hall.paper())).isEqualTo(hall.kiosk.fact("data-follow"));
        hall.kiosk.press("finish", "attract");
        assertThat(hall.printer.tickets()).isEqualTo(1);
        assertThat(aboutPapers()).isEmpty();
    }

    @Test
    void who_goes_before_the_printer_answers_gets_no_paper_and_staff_know() throws Exception {
        hall = hall(page());
        hall.printer.becomes(Mood.HANGING);
        takeTicket();
        assertThat(hall.kiosk.words()).contains("Votre ticket sort.");
        hall.kiosk.press("finish", "attract");
        Terminal.until("staff know", () -> aboutPapers().equals(List.of("K1 paper-missing NO_PRINTER")));
        Page board = StaffBoard.open(chromium, nodes, site);
        assertThat(board.locator(".rejected li").innerText().replace('\u00a0', ' '))
                .contains("K 001 : ticket pas imprimé.", "L’imprimante ne répond pas.");
        board.context().close();
        assertThat(hall.printer.tickets()).isZero();
    }

    @Test
    void a_printer_in_error_prints_nothing_the_visitor_is_told_and_staff_see_which_error() throws Exception {
        hall = hall(page());
        hall.printer.says(2, 0x52);
        hall.printer.says(3, 0x1a);
        takeTicket();
        hall.kiosk.waitsFor("data-printed", "PRINTER_ERROR");
        assertThat(hall.look().kiosk.words()).contains("Le ticket ne sort pas.", "Retenez votre numéro.");
        Terminal.until("staff are told", () -> heardOf("printer = 'ERROR' and fault = 'CUTTER'"));
        Page board = StaffBoard.open(chromium, nodes, site);
        assertThat(board.locator(".kiosk-alerts").innerText()).contains("Borne K : à voir.", "Coupe-papier bloqué");
        board.context().close();
        assertThat(hall.printer.tickets()).isZero();
    }

    /** What staff were told about papers. */
    private List<String> aboutPapers() {
        try {
            return site.texts(
                    "select series || rank || ' ' || reason || ' ' || detail from rejected_record where site_id = ?"
                            + " and reason like 'paper-%' order by rank",
                    site.id);
        } catch (SQLException away) {
            return List.of();
        }
    }

    @Test
    void when_the_server_goes_in_the_middle_of_a_visit_it_goes_on_and_everything_arrives_once_and_in_order()
            throws Exception {
        String typed = site.book(site.motifs.get(0), Instant.now());
        hall = hall(page());
        takeTicket();
        hall.paper();
        hall.kiosk
                .press("finish", "attract")
                .press("start", "home")
                .press("ticket", "motifs")
                .press("motif", "needs");
        hall.network.cut();
        hall.kiosk.pressTwice("send", "ticket").waitsFor("data-printed", "YES");
        assertThat(hall.look().kiosk.words()).contains("Sans réseau. Votre place est gardée.", "Prenez votre ticket.");
        assertThat(PaperReader.read(hall.paper())).isEqualTo(hall.kiosk.fact("data-follow"));
        hall.kiosk.press("finish", "attract").press("start", "home").scan(typed, "confirm");
        hall.look().kiosk.press("yes", "needs").press("send", "noted");
        assertThat(hall.look().kiosk.words()).contains("C’est noté.", "Sans réseau. Votre place est gardée.");
        String link = PaperReader.read(hall.paper());
        assertThat(hall.held()).hasSize(1);
        hall.network.heal();
        Terminal.until("everything was brought", () -> count() == 3);

        assertThat(site.texts(
                        "select series || rank || ' ' || issued_offline from ticket where site_id = ? order by arrived_at",
                        site.id))
                .containsExactly("K1 false", "K2 true", "K3 true");
        assertThat(site.texts("select status from appointment where id = ?", site.appointment(typed)))
                .containsExactly("CHECKED_IN");
        assertThat(hall.printer.tickets()).isEqualTo(3);
        phone(link, "waiting");
        Page board = StaffBoard.open(chromium, nodes, site);
        board.locator("#find-number").fill("K2");
        board.locator("#find-number").press("Enter");
        board.locator(".found li").waitFor();
        assertThat(board.locator(".found li").innerText()).contains("Donné sans réseau à");
        board.context().close();
    }

    @Test
    void who_goes_away_leaves_nothing_in_page_browser_log_or_folder() throws Exception {
        String typed = site.book(site.motifs.get(0), Instant.now());
        String shown = site.seal(typed, SECRET);
        film.shows(shown);
        Page page = page(withCamera);
        page.clock().install();
        hall = hall(page);
        Object history = page.evaluate("() => history.length");
        hall.kiosk
                .press("start", "home")
                .press("code", "confirm")
                .press("yes", "needs")
                .press("loud", "needs")
                .press("send", "noted");
        assertThat(page.locator("[data-action=loud][aria-pressed=true]").count())
                .isEqualTo(1);
        String link = URI.create(hall.kiosk.fact("data-follow")).getPath().substring("/t/".length());
        page.clock().fastForward(45_500);
        hall.kiosk.shows("still-there");
        assertThat(hall.look().kiosk.words()).contains("Vous êtes encore là ?");
        page.clock().fastForward(20_500);
        hall.kiosk.shows("attract");

        assertThat(page.locator("[data-action=loud][aria-pressed=false]").count())
                .as("the volume of the next visitor")
                .isEqualTo(1);
        String secret = shown.split("\\.", -1)[1];
        assertThat(page.evaluate("() => history.length")).isEqualTo(history);
        assertThat(page.content() + page.url()).doesNotContain(typed, secret, link, "data-ticket");
        assertThat(page.evaluate("async () => JSON.stringify([{...localStorage}, {...sessionStorage},"
                                + " await indexedDB.databases(), await caches.keys(), performance.getEntries()])")
                        .toString())
                .doesNotContain(typed, secret, link);
        assertThat(page.evaluate("async () => (await indexedDB.databases()).length + (await caches.keys()).length"))
                .isEqualTo(0);
        page.goBack();
        assertThat(page.content()).doesNotContain(typed, secret, link, "data-ticket");
        assertThat(kept(typed)).as("files with the typed code").isEmpty();
        assertThat(kept(secret)).as("files with the code of the phone").isEmpty();
    }

    /** Files of the terminal that hold a text. */
    private List<Path> kept(String text) throws IOException {
        try (Stream<Path> files = Files.walk(data)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> contains(file, text))
                    .map(data::relativize)
                    .toList();
        }
    }

    private static boolean contains(Path file, String text) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text);
        } catch (IOException gone) {
            return false;
        }
    }

    private void takeTicket() {
        hall.kiosk
                .press("start", "home")
                .press("ticket", "motifs")
                .press("motif", "needs")
                .press("send", "ticket");
    }

    private long count() {
        try {
            return hall.held().size();
        } catch (SQLException away) {
            return -1;
        }
    }

    /** Whether the server heard so of the terminal. */
    private boolean heardOf(String fact) {
        try {
            return site.number(
                            "select count(*) from device_health h join device d on d.id = h.device_id where d.site_id = ? and "
                                    + fact,
                            site.id)
                    == 1;
        } catch (SQLException away) {
            return false;
        }
    }

    private double shareOfWidth(String part) {
        Object share = hall.kiosk
                .page()
                .evaluate(
                        "part => { const words = document.createRange();"
                                + " words.selectNodeContents(document.querySelector(part));"
                                + " return words.getBoundingClientRect().width / innerWidth; }",
                        part);
        return ((Number) share).doubleValue();
    }

    /** The line over the number, dot by dot: what is printed between the first rule and the number. */
    private static List<Integer> label(BufferedImage paper) {
        int rule = 0;
        while (paper.getRGB(paper.getWidth() / 2, rule) != 0xff000000
                || paper.getRGB(paper.getWidth() / 4, rule) != 0xff000000) {
            rule++;
        }
        return Stream.iterate(rule + 10, y -> y + 1)
                .limit(44)
                .flatMap(y ->
                        Stream.iterate(0, x -> x + 1).limit(paper.getWidth()).map(x -> paper.getRGB(x, y)))
                .toList();
    }

    private int hour(Instant at) throws Exception {
        String zone =
                site.texts("select zone_id from site where id = ?", site.id).get(0);
        return at.atZone(ZoneId.of(zone)).getHour();
    }

    private static Page phone(String address, String screen) {
        Page phone = chromium.page(390, 844);
        phone.navigate(Chromium.named(URI.create(address)).toString());
        phone.locator("[data-screen=" + screen + "]").waitFor();
        return phone;
    }

    private void call() throws Exception {
        Api agent = new Api(nodes.address(0), site.signIn(0));
        agent.post("desk/open", UUID.randomUUID(), "{\"counter\":" + site.counters.get(0) + "}");
        agent.post("desk/next", UUID.randomUUID(), "{}");
    }

    private void askForPapers() throws Exception {
        site.ask("identite", "Une carte d’identité", 0);
        site.ask("domicile", "Un papier avec votre adresse", 0);
        site.ask("sante", "La carte Vitale", 0);
        long question = site.number("select nextval('site_seq')");
        site.run(
                "insert into motif_question (id, site_id, motif_id, code, pictogram) values (?, ?, ?, 'adresse', 'house')",
                question,
                site.id,
                site.motifs.get(0));
        site.run(
                "insert into motif_question_label (question_id, language, label)"
                        + " values (?, 'fr', 'Avez-vous déjà une adresse ici ?')",
                question);
    }

    private void name(int motif, String code, String french) throws Exception {
        site.run("update motif set code = ? where id = ?", code, site.motifs.get(motif));
        site.run(
                "insert into motif_label (motif_id, language, label) values (?, 'fr', ?)",
                site.motifs.get(motif),
                french);
    }

    private Hall hall(Page page) throws Exception {
        return Hall.open(new Hall.Place(nodes, data, Album.VISITS.resolve(chapter)), site, page);
    }

    private static Page page() {
        return page(chromium);
    }

    private static Page page(Chromium browser) {
        return browser.page(new NewContextOptions().setViewportSize(1080, 1920));
    }
}
