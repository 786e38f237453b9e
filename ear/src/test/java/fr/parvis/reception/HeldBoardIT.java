package fr.parvis.reception;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.parvis.testing.Api;
import fr.parvis.testing.Chromium;
import fr.parvis.testing.Nodes;
import fr.parvis.testing.Pictures;
import fr.parvis.testing.SignedIn;
import fr.parvis.testing.TestSite;
import fr.parvis.testing.UsesNodes;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A terminal brings what cannot be; the board tells it, and one press decides. */
@UsesNodes
class HeldBoardIT {
    private static Nodes nodes;
    private static Chromium chromium;

    @BeforeAll
    static void open() {
        nodes = Nodes.shared();
        chromium = Chromium.open();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @Test
    void the_board_shows_what_is_held_and_one_press_books_it_or_lets_it_go() throws Exception {
        TestSite site = TestSite.on(nodes, 2, 1);
        site.run(
                "insert into motif_label (motif_id, language, label) select id, 'fr', 'Domiciliation' from motif where site_id = ?",
                site.id);
        Api kiosk = new Api(nodes.address(0), site.kiosk('B'));
        HttpResponse<String> old = bring(kiosk, site, 7, "2001-03-05T09:00:00Z");
        assertThat(old.statusCode()).isEqualTo(202);
        assertThat(Api.field(old, "number")).isEqualTo("B007");
        assertThat(Api.field(old, "known")).isEqualTo("false");
        bring(kiosk, site, 900_000, Instant.now().toString());

        Page board = new SignedIn(nodes, site).open(chromium, 0);
        board.navigate(nodes.page(0).resolve("/staff/board.xhtml").toString());
        board.locator("[data-held]").first().waitFor();
        assertThat(board.locator("[data-held]").count()).isEqualTo(2);
        assertThat(board.locator(".held-arrivals").innerText())
                .contains("à vérifier")
                .contains("La date n’est pas possible")
                .contains("trop loin des autres");
        assertThat(Chromium.barriers(board)).isEmpty();
        board.locator(".held-arrivals").scrollIntoViewIfNeeded();
        Pictures.keepStaff(board, "held");

        board.locator("[data-held] button").first().focus();
        board.keyboard().press("Enter");
        board.waitForFunction("() => document.querySelectorAll('[data-held]').length === 1");
        assertThat(site.texts("select series || rank || status from ticket where site_id = ?", site.id))
                .containsExactly("B7WAITING");

        board.locator("[data-held] select").selectOption("DEVICE_FAULT");
        board.locator("[data-held] select").focus();
        board.evaluate(
                "() => new Promise((done) => { jQuery(document).one('pfAjaxComplete', () => setTimeout(done)); parvisRead(); })");
        assertThat(board.locator("[data-held] select").inputValue())
                .as("what was chosen before the board read itself again")
                .isEqualTo("DEVICE_FAULT");
        assertThat(board.evaluate("() => document.activeElement.name")).isEqualTo("word");
        board.locator("[data-held] form[data-verb=DISCARD] button").click();
        board.waitForFunction("() => document.querySelectorAll('[data-held]').length === 0");
        assertThat(site.texts(
                        "select discarded from held_arrival where site_id = ? and discarded is not null", site.id))
                .containsExactly("DEVICE_FAULT");
        board.context().close();
    }

    private static HttpResponse<String> bring(Api kiosk, TestSite site, int rank, String at) throws Exception {
        String link = TicketLink.draw().value();
        return kiosk.post(
                "kiosk/tickets",
                UUID.randomUUID(),
                "{\"motif\":%d,\"issued\":{\"rank\":%d,\"link\":\"%s\",\"at\":\"%s\",\"offline\":true}}"
                        .formatted(site.motifs.get(0), rank, link, at));
    }
}
