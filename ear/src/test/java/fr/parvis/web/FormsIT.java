package fr.parvis.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.parvis.testing.Chromium;
import fr.parvis.testing.Nodes;
import fr.parvis.testing.SignedIn;
import fr.parvis.testing.TestSite;
import fr.parvis.testing.UsesNodes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Every form of every staff page, found in the pages themselves: a form that is new is walked too, and one that no page of
 * this test shows fails it.
 */
@UsesNodes
class FormsIT {
    private static final Path PAGES = Path.of(System.getProperty("user.dir"), "..", "web", "src", "main", "webapp");
    private static final Pattern FORM = Pattern.compile("<h:form id=\"(\\w+)\"");
    private static final Pattern PART = Pattern.compile("(?:src|template)=\"(/WEB-INF/[\\w/.-]+)\"");

    /** Fills what is empty with something that the page takes, and presses one button twice at once; null when it is not there. */
    private static final String SEND =
            """
            async ([id, button]) => {
              const form = document.getElementById(id);
              const pressed = form?.querySelectorAll('[type=submit]')[button];
              if (!pressed) return null;
              for (const field of form.querySelectorAll('input:not([type=hidden],[type=submit],[type=checkbox]), textarea')) {
                if (field.value) continue;
                field.value = { date: '2031-03-03', time: /hour/.test(field.id) ? '09:30' : '', number: '10', password: 'un mot de passe assez long' }[field.type]
                  ?? (/quota|target/.test(field.id) ? '' : /code|login|:en$/.test(field.id) ? 'essai-' + Math.random().toString(36).slice(2, 8) : /picto/.test(field.id) ? 'folder'
                  : /phone/.test(field.id) ? '01 02 03 04 05' : 'Essai');
              }
              const data = new URLSearchParams(new FormData(form));
              data.append(pressed.name, pressed.value);
              window.send = async () => {
                const answer = await fetch(form.action, { method: 'POST', body: data });
                await answer.text();
                return [String(answer.status), String(answer.redirected), answer.url];
              };
              return Promise.all([window.send(), window.send()]);
            }""";

    /** Forms that stand there only while a file is being imported: ImportPageIT presses them. */
    private static final Set<String> OF_A_FILE =
            Set.of("/staff/admin/import.xhtml write", "/staff/admin/import.xhtml map");

    /** No script may choose a file: forms that take one are pressed by the tests of their pages. */
    private static final String FORMS = "() => [...document.querySelectorAll('form[id][method=post]')].map(form =>"
            + " [form.getAttribute('id'), form.querySelector('[type=file]') ? 0 : form.querySelectorAll('[type=submit]').length])";

    private static Nodes nodes;
    private static Chromium chromium;

    private TestSite site;
    private Page page;
    private String digest;
    private long untouched;

    @BeforeAll
    static void open() {
        nodes = Nodes.shared();
        chromium = Chromium.open();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @BeforeEach
    void lay_a_site_with_something_on_each_page() throws Exception {
        // With one site alone there is none to choose.
        TestSite.on(nodes, 1, 1);
        site = TestSite.on(nodes, 2, 2);
        for (long motif : site.motifs) {
            site.run(
                    "insert into motif_label (motif_id, language, label) values (?, 'fr', ?)", motif, "Motif " + motif);
        }
        site.kiosk('K');
        site.wall();
        site.ask("identite", "Une carte d’identité", 0);
        site.book(site.motifs.get(0), atTen(tomorrow()));
        untouched =
                site.appointment(site.book(site.motifs.get(0), atTen(tomorrow().plusDays(1))));
        site.run(
                "insert into site_closure (id, site_id, day, label) values (nextval('site_seq'), ?, '2031-05-01', 'Fête')",
                site.id);
        site.settle();
        page = new SignedIn(nodes, site).open(chromium, 0);
    }

    private static Instant atTen(LocalDate day) {
        return day.atTime(LocalTime.of(10, 0)).atZone(ZoneId.of("Europe/Paris")).toInstant();
    }

    private static LocalDate tomorrow() {
        return LocalDate.now(ZoneId.of("Europe/Paris")).plusDays(1);
    }

    @Test
    void every_form_is_answered_by_a_redirect_and_acts_once_however_often_it_is_sent() throws Exception {
        List<String> faults = new ArrayList<>();
        Set<String> seen = new TreeSet<>();
        for (String address : addresses()) {
            open(address);
            for (Map.Entry<String, Integer> form : forms().entrySet()) {
                seen.add(address.replaceFirst("\\?.*", "") + " " + form.getKey());
                for (int button = 0; button < form.getValue(); button++) {
                    press(address, form.getKey(), button, faults);
                }
            }
        }
        assertThat(faults).isEmpty();
        assertThat(seen).containsAll(written());
    }

    /** A study that is calculated loads its page again when it is done, whatever the page is asked meanwhile. */
    private void open(String address) {
        page.navigate(at(address));
        page.waitForFunction("() => !document.querySelector('[data-study]')");
    }

    private void press(String address, String form, int button, List<String> faults) throws SQLException {
        open(address);
        String where = address + " " + form + " button " + button;
        long before = sendings();
        List<?> first = (List<?>) page.evaluate(SEND, List.of(form, button));
        if (first == null) {
            return;
        }
        List<List<?>> answers = new ArrayList<>();
        first.forEach(answer -> answers.add((List<?>) answer));
        boolean again = true;
        for (int look = 0; look < 4 && again; look++) {
            awaitStudies();
            String after = rows();
            answers.add((List<?>) page.evaluate("() => window.send()"));
            again = !rows().equals(after); // what the server does by itself now and then is no act of this form
        }
        for (List<?> answer : answers) {
            if (!answer.get(0).equals("200")
                    || !answer.get(1).equals("true")
                    || !answer.get(2).toString().contains("after=")) {
                faults.add(where + " is answered by " + answer);
            }
        }
        if (answers.stream().map(answer -> answer.get(2)).distinct().count() != 1) {
            faults.add(where + " has several answers "
                    + answers.stream().map(answer -> answer.get(2)).toList());
        }
        if (again) {
            faults.add(where + " acted again");
        }
        if (sendings() > before + 1) {
            faults.add(where + " noted " + (sendings() - before) + " sendings");
        }
    }

    /** A study that was begun by this form goes on writing how far it is, after the form was answered. */
    private void awaitStudies() throws SQLException {
        while (site.number("select count(*) from study where site_id = ? and status in ('WAITING', 'RUNNING')", site.id)
                > 0) {
            page.waitForTimeout(250);
        }
    }

    private long sendings() throws SQLException {
        return site.number("select count(*) from request_key where site_id = ? and action = 'form'", site.id);
    }

    /** The forms of the page with how many buttons send them; one that only a script sends has none. */
    private Map<String, Integer> forms() {
        Map<String, Integer> forms = new LinkedHashMap<>();
        ((List<?>) page.evaluate(FORMS)).forEach(form -> {
            List<?> told = (List<?>) form;
            forms.put((String) told.get(0), (Integer) told.get(1));
        });
        return forms;
    }

    /** What is kept of the site, and of what belongs to it, in one text: asked in one sentence, since it is asked hundreds of times. */
    private String rows() throws SQLException {
        if (digest == null) {
            digest = site
                            .texts("select table_name from information_schema.columns where column_name = 'site_id'"
                                    + " and table_schema = 'public' order by 1")
                            .stream()
                            .map(table -> "(select coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from "
                                    + table + " t where site_id = one.id)")
                            .collect(Collectors.joining(" || ' ' || ", "select ", ""))
                    + " || ' ' || (select count(*) from motif_label join motif on motif.id = motif_id"
                    + " where motif.site_id = one.id) from site one where one.id = ?";
        }
        return site.texts(digest, site.id).get(0);
    }

    private List<String> addresses() throws Exception {
        String study = begunStudy();
        long paper = site.number("select min(id) from paper where site_id = ?", site.id);
        return List.of(
                "/staff/board.xhtml",
                "/staff/counter.xhtml",
                "/staff/figures.xhtml",
                "/staff/appointments.xhtml?day=" + tomorrow(),
                "/staff/appointments.xhtml?how=squeeze&day=" + tomorrow(),
                "/staff/appointments.xhtml?day=" + tomorrow().plusDays(1) + "&one=" + untouched,
                "/staff/messages.xhtml",
                "/staff/planning.xhtml?week=type&day=MONDAY&counter=" + site.counters.get(0),
                "/staff/planning.xhtml",
                "/staff/studies.xhtml",
                "/staff/admin/site.xhtml",
                "/staff/admin/hours.xhtml",
                "/staff/admin/motifs.xhtml",
                "/staff/admin/motifs.xhtml?id=" + site.motifs.get(0),
                "/staff/admin/counters.xhtml",
                "/staff/admin/counters.xhtml?id=" + site.counters.get(0),
                "/staff/admin/offers.xhtml",
                "/staff/admin/absences.xhtml",
                "/staff/admin/rooms.xhtml",
                "/staff/admin/booking.xhtml",
                "/staff/admin/bookings.xhtml",
                "/staff/admin/devices.xhtml",
                "/staff/admin/agents.xhtml",
                "/staff/admin/agents.xhtml?id=" + site.agents.get(1),
                "/staff/admin/papers.xhtml?id=" + paper,
                "/staff/admin/checklists.xhtml?motif=" + site.motifs.get(0),
                "/staff/admin/messages.xhtml",
                "/staff/admin/import.xhtml",
                "/staff/admin/places.xhtml",
                "/staff/admin/retention.xhtml",
                "/staff/admin/trail.xhtml",
                "/staff/account.xhtml",
                study + "&day=MONDAY&counter=" + site.counters.get(1));
    }

    private String begunStudy() {
        page.navigate(at("/staff/studies.xhtml"));
        page.locator("[id$=':name']").fill("Une étude");
        page.locator("#new .primary").click();
        page.waitForURL(url -> url.contains("study.xhtml?id="));
        return page.url().replaceFirst("^https?://[^/]+", "").replaceFirst("&after=.*", "");
    }

    /** The forms that stand in the sources of the staff pages, with the parts and templates that each takes in. */
    private static Set<String> written() throws IOException {
        try (Stream<Path> files = Files.walk(PAGES.resolve("staff"))) {
            return files.filter(file -> file.toString().endsWith(".xhtml"))
                    .flatMap(file -> written(file).stream().map(form -> "/" + PAGES.relativize(file) + " " + form))
                    .filter(form -> !OF_A_FILE.contains(form))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Set<String> written(Path file) {
        try {
            String source = Files.readString(file);
            Set<String> forms = new TreeSet<>();
            for (Matcher form = FORM.matcher(source); form.find(); ) {
                forms.add(form.group(1));
            }
            for (Matcher part = PART.matcher(source); part.find(); ) {
                forms.addAll(written(PAGES.resolve(part.group(1).substring(1))));
            }
            return forms;
        } catch (IOException unreadable) {
            throw new AssertionError(file + " cannot be read", unreadable);
        }
    }

    @Test
    void an_appointment_is_booked_once_however_often_the_page_is_loaded_again_and_back_meets_a_page() throws Exception {
        page.navigate(at("/staff/appointments.xhtml?how=squeeze"));
        page.locator("[id$=':day']").fill(tomorrow().toString());
        page.locator("[id$=':hour']").fill("09:30");
        page.locator("[id$=':minutes']").fill("25");
        page.locator("#rdv .primary").dblclick();
        page.locator(".paper .paper-qr svg").waitFor();
        String code = page.locator(".paper .code").innerText();

        page.reload();
        assertThat(page.locator(".paper .code").innerText()).isEqualTo(code);
        page.goBack();
        assertThat(page.locator("h1").innerText()).isEqualTo("Rendez-vous");
        page.goForward();
        assertThat(page.locator(".paper .code").innerText()).isEqualTo(code);

        assertThat(site.number("select count(*) from appointment where site_id = ? and minutes = 25", site.id))
                .isEqualTo(1);
        assertThat(Chromium.barriers(page)).isEmpty();
    }

    @Test
    void what_cannot_be_is_said_beside_what_was_typed_and_loading_again_changes_nothing() {
        page.navigate(at("/staff/appointments.xhtml?how=squeeze"));
        page.locator("[id$=':hour']").fill("09:30");
        page.locator("[id$=':minutes']").fill("900");
        page.locator("#rdv .primary").click();
        page.locator(".messages .bad, .problem").first().waitFor();
        page.reload();

        assertThat(page.locator("[id$=':hour']").inputValue()).isEqualTo("09:30");
        assertThat(page.locator("[id$=':minutes']").inputValue()).isEqualTo("900");
        assertThat(page.locator(".problem").innerText()).isNotBlank();
        assertThat(page.url()).contains("after=");
    }

    @Test
    void a_button_in_a_table_acts_on_the_row_that_was_seen() throws Exception {
        page.navigate(at("/staff/appointments.xhtml?day=" + tomorrow()));
        String seen = site.texts("select id from appointment where site_id = ?", site.id)
                .get(0);
        site.book(
                site.motifs.get(1),
                tomorrow()
                        .atTime(LocalTime.of(8, 0))
                        .atZone(ZoneId.of("Europe/Paris"))
                        .toInstant());
        page.locator("#jour td .btn").first().click();
        page.locator(".messages").waitFor();

        assertThat(site.texts("select id from appointment where site_id = ? and status = 'SERVED'", site.id))
                .containsExactly(seen);
    }

    @Test
    void a_button_that_only_a_shown_thing_has_is_heard() throws Exception {
        long paper = site.number("select id from paper where site_id = ?", site.id);
        page.navigate(at("/staff/admin/papers.xhtml?id=" + paper));
        page.locator("#set .tags [type=submit]").nth(1).click();
        page.locator(".messages li:not(.bad)").waitFor();

        assertThat(site.number("select count(*) from paper where site_id = ?", site.id))
                .isZero();
        assertThat(page.url()).doesNotContain("id=" + paper);
    }

    @Test
    void a_thing_saved_for_the_first_time_is_there_to_be_saved_again() throws Exception {
        page.navigate(at("/staff/admin/places.xhtml"));
        page.locator("[id$=':name']").fill("Resto du quartier");
        page.locator("[id$=':address']").fill("3 rue Neuve");
        page.locator("#set .primary").click();
        page.locator(".messages li:not(.bad)").waitFor();
        page.locator("[id$=':address']").fill("5 rue Neuve");
        page.locator("#set .primary").click();
        page.locator("td:has-text('5 rue Neuve')").waitFor();

        assertThat(site.number("select count(*) from place where site_id = ?", site.id))
                .isEqualTo(1);
    }

    @Test
    void a_form_speaks_of_the_site_that_it_showed_whatever_another_tab_chose_since() throws Exception {
        TestSite other = TestSite.on(nodes, 1, 1);
        site.run(
                "insert into motif_label (motif_id, language, label) values (?, 'fr', 'Ailleurs')",
                other.motifs.get(0));
        page.navigate(at("/staff/admin/hours.xhtml"));
        Page tab = page.context().newPage();
        tab.navigate(at("/staff/admin/site.xhtml"));
        while (tab.locator("[id='site:choice'] option[value='" + other.id + "']")
                        .count()
                == 0) {
            tab.waitForTimeout(250);
            tab.reload();
        }
        tab.locator("details.me summary").click();
        tab.locator("[id='site:choice']").selectOption(String.valueOf(other.id));
        tab.waitForFunction("code => document.querySelector('.brand span').innerText.includes(code)", other.code());
        page.locator("[id$=':day']").fill("2031-07-14");
        page.locator("[id$=':why']").fill("Fête nationale");
        page.locator("[id$=':why'] >> xpath=ancestor::section >> css=[type=submit]")
                .last()
                .click();
        page.locator(".messages").waitFor();

        assertThat(site.number("select count(*) from site_closure where site_id = ? and day = '2031-07-14'", site.id))
                .isEqualTo(1);
        assertThat(site.number("select count(*) from site_closure where site_id = ?", other.id))
                .isZero();
    }

    private static String at(String path) {
        return nodes.page(0).resolve(path).toString();
    }
}
