package fr.parvis.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import fr.parvis.testing.Api;
import fr.parvis.testing.Chromium;
import fr.parvis.testing.Nodes;
import fr.parvis.testing.SignedIn;
import fr.parvis.testing.TestSite;
import fr.parvis.testing.UsesNodes;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many tabs, a long pause, an ended session: no press and nothing typed is lost, and it is said once. */
@UsesNodes
class EndedSessionIT {
    private static Nodes nodes;
    private static Chromium chromium;

    private TestSite site;
    private SignedIn staff;

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
    void lay_a_site_with_somebody_waiting() throws Exception {
        site = TestSite.on(nodes, 2, 2);
        site.run(
                "insert into motif_label (motif_id, language, label) select id, 'fr', 'Manger' from motif where site_id = ?",
                site.id);
        new Api(nodes.address(0), site.kiosk('K'))
                .post("kiosk/tickets", UUID.randomUUID(), "{\"motif\":" + site.motifs.get(0) + ",\"language\":\"fr\"}");
        staff = new SignedIn(nodes, site);
    }

    @Test
    void forty_pages_in_another_tab_cost_no_press_and_no_form() throws Exception {
        Page counter = atCounter();
        Page form = counter.context().newPage();
        form.navigate(at("/staff/appointments.xhtml?how=squeeze"));
        form.locator("[id$=':hour']").fill("09:30");
        form.locator("[id$=':minutes']").fill("25");
        Page board = counter.context().newPage();
        board.navigate(at("/staff/board.xhtml"));
        Page other = counter.context().newPage();
        for (int opened = 0; opened < 40; opened++) {
            other.navigate(at(opened % 2 == 0 ? "/staff/admin/places.xhtml" : "/staff/appointments.xhtml"));
        }

        counter.keyboard().press("F2");
        counter.waitForFunction("() => document.querySelector('.slip')?.dataset.visitor");
        board.locator("form[data-verb=TICKET] [type=submit]").click();
        board.locator(".told .said:not(:empty)").waitFor();
        form.locator("#rdv .primary").click();
        form.locator(".paper").waitFor();

        assertThat(calls()).isEqualTo(1);
        assertThat(tickets()).isEqualTo(2);
        assertThat(booked()).isEqualTo(1);
    }

    @Test
    void what_was_typed_comes_back_after_signing_in_again_and_is_booked_once() throws Exception {
        Page page = staff.open(chromium, 0);
        page.navigate(at("/staff/appointments.xhtml?how=squeeze"));
        page.locator("[id$=':hour']").fill("09:30");
        page.locator("[id$=':minutes']").fill("25");
        endSession(page);
        page.locator("#rdv .primary").click();
        page.locator("[data-kept=form]").waitFor();
        assertThat(Chromium.barriers(page)).isEmpty();
        staff.enter(page, 0);

        page.locator(".app [data-kept=form]").waitFor();
        assertThat(page.locator("[id$=':hour']").inputValue()).isEqualTo("09:30");
        assertThat(page.locator("[id$=':minutes']").inputValue()).isEqualTo("25");
        assertThat(Chromium.barriers(page)).isEmpty();
        page.locator("#rdv .primary").click();
        page.locator(".paper").waitFor();
        page.reload();

        assertThat(page.locator(".app [data-kept=form]").isVisible()).isFalse();
        assertThat(booked()).isEqualTo(1);
    }

    @Test
    void a_press_at_the_counter_goes_on_after_signing_in_again_and_calls_once() throws Exception {
        Page page = atCounter();
        endSession(page);
        page.keyboard().press("F2");
        page.locator("[data-kept=press]").waitFor();
        staff.enter(page, 0);

        page.locator(".app [data-kept=press]").waitFor();
        page.waitForFunction("() => document.querySelector('.slip')?.dataset.visitor");
        page.reload();
        page.waitForFunction("() => document.querySelector('.slip')?.dataset.visitor");
        assertThat(page.locator(".app [data-kept=press]").isVisible()).isFalse();
        assertThat(calls()).isEqualTo(1);
    }

    @Test
    void a_ticket_given_at_the_board_in_an_ended_session_is_given_once() throws Exception {
        Page page = staff.open(chromium, 0);
        page.navigate(at("/staff/board.xhtml"));
        endSession(page);
        page.locator("form[data-verb=TICKET] [type=submit]").click();
        page.locator("[data-kept=press]").waitFor();
        staff.enter(page, 0);
        page.locator(".told .said:not(:empty)").waitFor();

        assertThat(tickets()).isEqualTo(2);
    }

    @Test
    void nobody_else_gets_what_somebody_typed() throws Exception {
        staff.open(chromium, 1).context().close();
        Page page = staff.open(chromium, 0);
        page.navigate(at("/staff/appointments.xhtml?how=squeeze"));
        page.locator("[id$=':hour']").fill("09:30");
        endSession(page);
        page.locator("#rdv .primary").click();
        page.locator("[data-kept=form]").waitFor();
        staff.enter(page, 1);

        assertThat(page.url()).contains("appointments");
        assertThat((List<?>) page.locator("input").evaluateAll("all => all.map(one => one.value)"))
                .isNotEmpty()
                .noneMatch("09:30"::equals);
        assertThat(page.locator(".app [data-kept=form]").isVisible()).isFalse();
    }

    @Test
    void signing_out_leaves_nothing_of_what_was_typed_in_the_browser() throws Exception {
        Page page = staff.open(chromium, 0);
        page.navigate(at("/staff/appointments.xhtml?how=squeeze"));
        page.locator("[id$=':hour']").fill("09:30");
        page.evaluate("() => parvisKept.keepTyped()");
        page.locator("details.me summary").click();
        page.locator("form[action$=sign-out] button").click();
        page.waitForURL("**/login.xhtml");

        assertThat(page.evaluate("() => sessionStorage.getItem('parvis.kept')")).isNull();
        assertThat(page.locator("[data-kept=form]").isVisible()).isFalse();
        page.goBack();
        page.waitForURL("**/login.xhtml*");
        assertThat(page.locator("[id$=':hour']").count()).isZero();
    }

    private Page atCounter() throws Exception {
        Page page = staff.open(chromium, 0);
        page.navigate(at("/staff/counter.xhtml"));
        page.locator("[data-verb=OPEN]").first().click();
        page.locator("[data-verb=NEXT]").first().waitFor();
        page.waitForFunction("() => !document.body.hasAttribute('aria-busy')");
        return page;
    }

    /**
     * What a server that was started again, or a long pause, leaves of a session. The page reads nothing by itself from then
     * on: what it would be told is that the session has ended, before anybody presses.
     */
    private static void endSession(Page page) {
        page.evaluate("() => { window.parvisRead = () => {}; }");
        page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("PARVIS"));
    }

    private long calls() throws Exception {
        return site.number("select count(*) from counter_call where site_id = ?", site.id);
    }

    private long tickets() throws Exception {
        return site.number("select count(*) from ticket where site_id = ?", site.id);
    }

    private long booked() throws Exception {
        return site.number("select count(*) from appointment where site_id = ? and minutes = 25", site.id);
    }

    private static String at(String path) {
        return nodes.page(0).resolve(path).toString();
    }
}
