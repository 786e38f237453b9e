package fr.parvis.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.parvis.testing.Chromium;
import fr.parvis.testing.Nodes;
import fr.parvis.testing.SignedIn;
import fr.parvis.testing.TestSite;
import fr.parvis.testing.UsesNodes;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The agenda of the staff in a browser: booking by the keyboard, a conflict, moving, a series, cancelling, and no barrier on the way. */
@UsesNodes
class AgendaPageIT {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final String PAGE = "/staff/appointments.xhtml";

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
    void lay_a_site_with_an_offer_on_every_day() throws Exception {
        site = TestSite.on(nodes, 1, 2);
        site.run(
                "insert into motif_label (motif_id, language, label) select id, 'fr', 'Manger' from motif where site_id = ?",
                site.id);
        site.run(
                "insert into offer (id, site_id, agent_id, first_day, weekdays, starts, ends) values"
                        + " (nextval('agenda_seq'), ?, ?, current_date - 7, 127, '09:00', '12:00')",
                site.id,
                site.agents.get(0));
        site.run("insert into offer_motif select id, ? from offer where site_id = ?", site.motifs.get(0), site.id);
        page = new SignedIn(nodes, site).open(chromium, 0);
    }

    @Test
    void somebody_at_the_counter_is_booked_by_the_keyboard_alone_and_takes_a_paper_home() throws Exception {
        page.navigate(at(PAGE));
        page.locator("#book input[name=time]").first().waitFor();
        page.keyboard().press("F2");
        assertThat(focused()).isEqualTo("book:motif");
        page.locator("[id='book:call-name']").focus();
        page.keyboard().type("A. M.");
        page.keyboard().press("Tab");
        page.keyboard().type("06 12 34 56 78");
        page.keyboard().press("Enter");
        page.locator(".paper .paper-qr svg").waitFor();

        assertThat(page.locator(".paper .code").innerText()).matches("\\w{4} \\w{4}");
        assertThat(site.texts(
                        "select call_name || ' ' || phone from appointment where site_id = ? and block_id is not null",
                        site.id))
                .containsExactly("A. M. +33612345678");
        assertThat(page.locator(".rdv-list").innerText()).contains("A. M.", "Attendu");
        assertThat(Chromium.barriers(page)).isEmpty();
    }

    @Test
    void a_time_that_somebody_else_took_is_said_with_who_and_the_nearest_are_one_press_away() throws Exception {
        page.navigate(at(PAGE));
        page.locator("#book input[name=time]").first().waitFor();
        Page other = page.context().newPage();
        other.navigate(at(PAGE));
        other.locator("[id='book:go']").click();
        other.locator(".paper").waitFor();
        page.locator("[id='book:call-name']").fill("B. N.");
        page.locator("[id='book:go']").click();

        page.locator(".messages .bad").waitFor();
        assertThat(page.locator(".messages .bad").innerText()).contains("Agent 1");
        assertThat(page.locator("[id='book:call-name']").inputValue()).isEqualTo("B. N.");
        page.locator("[data-take]").first().click();
        page.locator(".paper").waitFor();
        assertThat(site.number("select count(*) from appointment where site_id = ?", site.id))
                .isEqualTo(2);
    }

    @Test
    void an_appointment_is_moved_by_the_keyboard_to_another_free_time() throws Exception {
        String id = booked();
        page.navigate(at(address(id) + "&how=move"));
        page.locator("#move input[name=time]").first().focus();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        page.locator(".messages").waitFor();

        assertThat(page.locator(".messages").innerText()).contains("déplacé");
        assertThat(site.number(
                        "select count(*) from appointment a join time_block b on b.id = a.block_id and b.starts_at = a.starts_at"
                                + " where a.site_id = ? and a.id = ?",
                        site.id,
                        Long.valueOf(id)))
                .isEqualTo(1);
        assertThat(Chromium.barriers(page)).isEmpty();
    }

    @Test
    void a_series_tells_each_date_and_is_cancelled_from_one_on() throws Exception {
        page.navigate(at(PAGE));
        page.locator("#book input[name=time]").first().waitFor();
        page.locator("[id='book:repeat']").selectOption("1");
        page.locator("[id='book:repeats']").fill("3");
        page.locator("[id='book:go']").click();
        page.locator(".dates li").first().waitFor();
        assertThat(page.locator("section:has(#dates-title) .dates li").count()).isEqualTo(3);
        String first = site.texts("select id from appointment where site_id = ? order by starts_at", site.id)
                .get(0);

        page.navigate(at(address(first) + "&how=cancel"));
        page.locator("[id='end:reason']").fill("déménagement");
        page.locator("[id='end:following']").check();
        page.locator("[id='end:cancel']").click();
        page.locator(".messages").waitFor();

        assertThat(site.texts(
                        "select distinct status || ' ' || end_reason from appointment where site_id = ?", site.id))
                .containsExactly("CANCELLED déménagement");
        assertThat(site.number("select count(*) from time_block where site_id = ?", site.id))
                .isZero();
    }

    @Test
    void who_arrives_is_seen_without_a_reading_by_hand_and_the_keyboard_stays_where_it_was() throws Exception {
        String id = booked();
        page.navigate(at(address(id).replaceAll("&one=.*", "")));
        page.locator(".rdv-list").waitFor();
        page.locator("[id='book:call-name']").fill("à demi tapé");
        page.locator("[data-focus='open-" + id + "']").focus();
        site.run("update appointment set status = 'CHECKED_IN' where id = ?", Long.valueOf(id));
        page.evaluate("() => parvis.hint()");
        page.locator(".rdv-list .tag.waiting").waitFor();

        assertThat(page.evaluate("() => document.activeElement.dataset.focus")).isEqualTo("open-" + id);
        assertThat(page.locator("[id='book:call-name']").inputValue()).isEqualTo("à demi tapé");
    }

    @Test
    void the_set_up_takes_an_offer_warns_of_an_overlap_and_refuses_what_nobody_can_keep() throws Exception {
        page.navigate(at("/staff/admin/offers.xhtml"));
        page.locator("[id='set:agent']").selectOption(site.agents.get(0).toString());
        page.locator("[id='set:weekdays'] input").first().check();
        page.locator("[id='set:motifs'] input").first().check();
        page.locator("#set .primary").click();
        page.locator(".messages").waitFor();
        assertThat(page.locator(".messages").innerText()).contains("en recouvre une autre");
        assertThat(Chromium.barriers(page)).isEmpty();

        site.run("delete from agent_motif where agent_id = ?", site.agents.get(1));
        site.settle();
        page.navigate(at("/staff/admin/offers.xhtml"));
        page.locator("[id='set:agent']").selectOption(site.agents.get(1).toString());
        page.locator("[id='set:weekdays'] input").first().check();
        page.locator("[id='set:motifs'] input").first().check();
        page.locator("#set .primary").click();
        page.locator(".messages .bad").waitFor();
        assertThat(page.locator(".messages .bad").innerText()).contains("Personne ne peut tenir");
        assertThat(site.number("select count(*) from offer where site_id = ?", site.id))
                .isEqualTo(2);
    }

    private String booked() throws SQLException {
        page.navigate(at(PAGE));
        page.locator("[id='book:go']").click();
        page.locator(".paper").waitFor();
        return site.texts("select id from appointment where site_id = ?", site.id)
                .get(0);
    }

    private String address(String id) throws SQLException {
        String day = site.texts(
                        "select cast(starts_at at time zone 'Europe/Paris' as date) from appointment where id = ?",
                        Long.valueOf(id))
                .get(0);
        return PAGE + "?day=" + LocalDate.parse(day).atStartOfDay(PARIS).toLocalDate() + "&one=" + id;
    }

    private Object focused() {
        return page.evaluate("() => document.activeElement.id");
    }

    private static String at(String path) {
        return nodes.page(0).resolve(path).toString();
    }
}
