package fr.parvis.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.parvis.testing.Api;
import fr.parvis.testing.Chromium;
import fr.parvis.testing.Nodes;
import fr.parvis.testing.Pictures;
import fr.parvis.testing.SignedIn;
import fr.parvis.testing.TestSite;
import fr.parvis.testing.UsesNodes;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What staff see of a busy site without scrolling, and where the ring of the keyboard falls. */
@UsesNodes
class BoardGlanceIT {
    private static final List<String> LIGHTS = List.of("light", "dark", "contrast");
    private static final List<String> MOTIFS = List.of(
            "Domiciliation",
            "Payer une facture",
            "Manger",
            "Logement",
            "Se soigner",
            "RSA",
            "Âge et handicap",
            "Démarches en ligne",
            "Courrier",
            "Aide d’urgence");

    /** An advice and what was done on another one, with the classes of {@code board-advice.xhtml}. */
    private static final String ADVISE =
            """
            () => {
              const bars = (what) => `<div><dt>${what}</dt><dd><svg class="bars" width="100%" height="36"></svg><span class="num">38 min<br><b>22 min</b></span></dd></div>`;
              document.querySelectorAll('.advice, .applied').forEach((panel) => panel.remove());
              const aside = document.querySelector('.live > .aside');
              aside.insertAdjacentHTML('afterbegin', `<section class="panel advice"><p class="kicker"><svg class="glyph" width="20" height="20"></svg>Un conseil</p>
                <h2>Ouvrir « Payer une facture » au guichet 5</h2><p>Payer une facture : moins de 22 min au lieu de 38 min pour neuf visiteurs sur dix.</p>
                <dl class="compare">${bars('Neuf visiteurs sur dix attendent moins de')}${bars('Au-delà du temps visé')}</dl>
                <p class="small muted legend">Sans rien changer Avec ce changement</p>
                <div class="tags act"><button type="button" class="btn primary">Appliquer</button><button type="button" class="btn">Pas maintenant</button></div></section>
                <section class="panel applied"><header><h2>Fait aujourd’hui</h2><p class="num">1</p></header><ul class="alerts"><li><svg class="glyph" width="20" height="20"></svg><span><b>Appeler Inès au guichet 8</b><br><span class="muted num">À 10 h 12, par Sophie. Inès arrive.</span></span><button type="button" class="btn">Annuler</button></li></ul></section>`);
            }""";

    /** The parts whose lower or right edge is beyond the window, and cards whose words are wider than they are. */
    private static final String BEYOND =
            """
            () => ['.strip', '.queues', '.desks', '.desks .desk:last-child', '.advice', '.applied', '.alerts-panel']
              .filter((part) => {
                const box = document.querySelector(part)?.getBoundingClientRect();
                return !box || box.width === 0 || box.bottom > innerHeight || box.right > innerWidth || box.top < 0;
              })
              .concat([...document.querySelectorAll('.desk, .queues, .panel')].filter((box) => box.scrollWidth > box.clientWidth + 1 || [...box.querySelectorAll('.btn')].some((press) => press.getBoundingClientRect().right > box.getBoundingClientRect().right - 8)).map((box) => 'wide ' + box.className))""";

    /** Words that the ring around the element with the keyboard covers; null when no element has it. */
    private static final String COVERED =
            """
            () => {
              const here = document.activeElement;
              if (here === document.body) return null;
              if (!here || !here.matches(':focus-visible') || here.matches('.skip')) return [];
              const shown = here.matches('.pick input') ? here.nextElementSibling : here;
              const style = getComputedStyle(shown);
              const spread = Math.max(0, ...[...style.boxShadow.matchAll(/ 0px 0px 0px (\\d+)px/g)].map((found) => Number(found[1])));
              const reach = style.outlineStyle === 'none' ? spread : Math.max(spread, parseFloat(style.outlineWidth) + parseFloat(style.outlineOffset));
              const box = shown.getBoundingClientRect();
              const ring = { left: box.left - reach, right: box.right + reach, top: box.top - reach, bottom: box.bottom + reach };
              const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              const covered = [];
              while (words.nextNode()) {
                const node = words.currentNode;
                if (!node.data.trim() || here.contains(node) || shown.contains(node) || node.parentElement.closest('[hidden], .sr, option, select, .skip, details:not([open]) > :not(summary)')) continue;
                const range = document.createRange();
                range.selectNodeContents(node);
                const size = parseFloat(getComputedStyle(node.parentElement).fontSize);
                for (const line of range.getClientRects()) {
                  const trim = Math.max(0, (line.height - size) / 2);
                  const apart = line.right <= ring.left + 1 || line.left >= ring.right - 1 || line.bottom - trim <= ring.top + 1 || line.top + trim >= ring.bottom - 1;
                  if (!apart && line.width > 1) covered.push((here.id || here.className || here.tagName) + ' covers ' + node.data.trim());
                }
              }
              return covered;
            }""";

    /** Boxes whose words do not stand beside them, on one line. */
    private static final String APART =
            """
            () => [...document.querySelectorAll('main input[type=checkbox]')].filter((box) => box.getClientRects().length && box.labels.length).filter((box) => {
              const tick = box.getBoundingClientRect();
              const label = box.labels[0].contains(box) ? null : box.labels[0].getBoundingClientRect();
              if (!label) return false;
              const beside = label.left >= tick.right && label.left - tick.right <= 16;
              const level = tick.top + tick.height / 2 >= label.top - 1 && tick.top + tick.height / 2 <= label.bottom + 1;
              return !(beside && level);
            }).map((box) => box.id)""";

    private static Nodes nodes;
    private static Chromium chromium;

    private TestSite site;
    private Page page;

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
    void lay_a_busy_site() throws Exception {
        site = TestSite.on(nodes, MOTIFS.size(), 8);
        for (int motif = 0; motif < MOTIFS.size(); motif++) {
            site.run(
                    "insert into motif_label (motif_id, language, label) values (?, 'fr', ?)",
                    site.motifs.get(motif),
                    MOTIFS.get(motif));
        }
        site.ask("identite", "Une carte d’identité", 0);
        Api kiosk = new Api(nodes.address(0), site.kiosk('K'));
        for (long motif : site.motifs) {
            kiosk.post("kiosk/tickets", UUID.randomUUID(), "{\"motif\":" + motif + ",\"language\":\"fr\"}");
        }
        for (int agent = 0; agent < site.agents.size(); agent++) {
            Api desk = new Api(nodes.address(0), site.signIn(agent));
            desk.post("desk/open", UUID.randomUUID(), "{\"counter\":" + site.counters.get(agent) + "}");
            if (agent < 6) {
                desk.post("desk/next", UUID.randomUUID(), "{}");
            }
        }
        for (int asked = 0; asked < 3; asked++) {
            site.run(
                    "insert into help_request (id, site_id, device_id, request_id, asked_at)"
                            + " select nextval('ticket_seq'), site_id, id, gen_random_uuid(), now() from device where site_id = ?",
                    site.id);
        }
        page = new SignedIn(nodes, site).open(chromium, 0);
    }

    @Test
    void the_board_of_ten_motifs_and_eight_counters_is_seen_at_one_glance() {
        for (int[] size : new int[][] {{1440, 900}, {1920, 1080}}) {
            page.setViewportSize(size[0], size[1]);
            page.navigate(at("/staff/board.xhtml"));
            for (String light : LIGHTS) {
                wear(light);
                Object beyond = page.evaluate("() => { (" + ADVISE + ")(); return (" + BEYOND + ")(); }");
                Pictures.keep(page, "board-" + size[0] + "-" + light);
                assertThat((List<?>) beyond).as("%s at %d", light, size[0]).isEmpty();
            }
        }
        assertThat(page.locator(".desks .desk").count()).isEqualTo(8);
        assertThat(page.locator(".queues tbody tr").count()).isEqualTo(MOTIFS.size());
        assertThat(page.locator(".alerts-panel .alerts li").count()).isGreaterThanOrEqualTo(3);
    }

    @Test
    void the_ring_of_the_keyboard_covers_no_word_and_boxes_stand_beside_their_words() throws SQLException {
        List<String> faults = new ArrayList<>();
        Page login = chromium.page(1440, 900);
        login.navigate(at("/staff/login.xhtml"));
        walk(login, "login", faults);
        for (String address : addresses()) {
            for (int width : new int[] {1440, 720}) {
                page.setViewportSize(width, 900);
                page.navigate(at(address));
                for (String light : LIGHTS) {
                    wear(light);
                    Pictures.keep(
                            page,
                            address.replaceAll("\\?.*|\\.xhtml", "").replaceAll("\\W+", "-") + "-" + width + "-"
                                    + light);
                    ((List<?>) page.evaluate(APART))
                            .forEach(box -> faults.add(address + " " + width + ": apart " + box));
                    if (slides()) {
                        faults.add(address + " slides sideways at " + width);
                    }
                }
                walk(page, address + " " + width, faults);
            }
        }
        assertThat(faults.stream().distinct()).isEmpty();
    }

    private boolean slides() {
        return (Boolean) page.evaluate("() => document.scrollingElement.scrollWidth > innerWidth");
    }

    private List<String> addresses() throws SQLException {
        return List.of(
                "/staff/board.xhtml",
                "/staff/counter.xhtml",
                "/staff/figures.xhtml",
                "/staff/appointments.xhtml?view=week",
                "/staff/appointments.xhtml?how=squeeze",
                "/staff/admin/offers.xhtml",
                "/staff/admin/absences.xhtml",
                "/staff/planning.xhtml?week=type&day=MONDAY&counter=" + site.counters.get(0),
                "/staff/studies.xhtml",
                "/staff/admin/site.xhtml",
                "/staff/admin/hours.xhtml",
                "/staff/admin/motifs.xhtml",
                "/staff/admin/counters.xhtml?id=" + site.counters.get(0),
                "/staff/admin/devices.xhtml",
                "/staff/admin/agents.xhtml?id=" + site.agents.get(1),
                "/staff/admin/papers.xhtml",
                "/staff/admin/places.xhtml");
    }

    /** Goes through the page by Tab, as far as it leads. */
    private static void walk(Page page, String where, List<String> faults) {
        for (int stop = 0; stop < 70; stop++) {
            page.keyboard().press("Tab");
            List<?> covered = (List<?>) page.evaluate(COVERED);
            if (covered == null) {
                return;
            }
            covered.forEach(one -> faults.add(where + ": " + one));
        }
    }

    private void wear(String light) {
        page.evaluate("light => { document.documentElement.dataset.theme = light; }", light);
    }

    private static String at(String path) {
        return nodes.page(0).resolve(path).toString();
    }
}
