package fr.parvis.partner;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import fr.parvis.testing.Api;
import fr.parvis.testing.Chromium;
import fr.parvis.testing.Nodes;
import fr.parvis.testing.SignedIn;
import fr.parvis.testing.TestSite;
import fr.parvis.testing.UsesNodes;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A manager imports a file of appointments. */
@UsesNodes
class ImportPageIT {
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
    void a_file_is_looked_at_written_and_the_same_file_again_changes_nothing() throws Exception {
        TestSite site = TestSite.on(nodes, 1, 1);
        String motif = site.texts("select code from motif where id = ?", site.motifs.get(0))
                .get(0);
        String login = site.texts("select login from agent where id = ?", site.agents.get(0))
                .get(0);
        String day = LocalDate.now().plusDays(30).format(DateTimeFormatter.ofPattern("dd/MM/yyyy"));
        String lines = "Date;Heure;Motif;Agent;Nom\r\n" + day + ";9h20;" + motif + ";" + login + ";Élé\r\n" + day
                + ";9h25;" + motif + ";" + login + ";B\r\n" + day + ";10h;piscine;;=1+1\r\n";
        FilePayload file = new FilePayload("rdv.csv", "text/csv", lines.getBytes(Charset.forName("windows-1252")));
        Page page = new SignedIn(nodes, site).open(chromium, 0);

        bring(page, file);
        assertThat(page.locator("main").innerText())
                .contains("3 lignes.", "points-virgules", "windows-1252", "Élé", "rdv.csv");
        assertThat(Chromium.barriers(page)).isEmpty();
        press(page, "Vérifier les lignes");
        assertThat(page.locator("main").innerText())
                .contains(
                        "Ce que l’import ferait", "chevauche un autre rendez-vous", "Une cellule contient une formule");
        assertThat(Chromium.barriers(page)).isEmpty();
        assertThat(site.number("select count(*) from appointment where site_id = ?", site.id))
                .as("looked at only")
                .isZero();
        Object refused = page.evaluate("async () => (await fetch(document.querySelector('a[download]').href)).text()");
        assertThat(refused.toString()).contains("\"'=1+1\"", "formule", "\"4\"").doesNotContain("9h20");

        press(page, "Importer");
        page.getByText("Import terminé").waitFor();
        assertThat(site.texts("select call_name from appointment where site_id = ? order by starts_at", site.id))
                .containsExactly("Élé", "B");
        assertThat(site.number("select count(*) from time_block where site_id = ? and squeezed", site.id))
                .isEqualTo(1);

        bring(page, file);
        press(page, "Vérifier les lignes");
        assertThat(page.locator("main").innerText()).contains("Il n’y a rien à écrire");
        assertThat(page.locator("input[value=Importer]").count()).isZero();

        TestSite other = TestSite.on(nodes, 1, 1);
        other.run("insert into agent_role (agent_id, role) values (?, 'MANAGER')", other.agents.get(0));
        long id = site.number("select max(id) from import_file where site_id = ?", site.id);
        assertThat(new Api(nodes.address(0), other.signIn(0))
                        .get("imports/" + id + "/refused.csv")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_file_that_is_no_table_is_refused_with_a_way_forward() throws Exception {
        TestSite site = TestSite.on(nodes, 1, 1);
        Page page = new SignedIn(nodes, site).open(chromium, 0);

        bring(page, new FilePayload("rdv.pdf", "application/pdf", "%PDF-1.7".getBytes(Charset.forName("UTF-8"))));

        assertThat(page.locator(".messages").innerText()).contains("Enregistrez le tableau");
        assertThat(Chromium.barriers(page)).isEmpty();
    }

    private static void bring(Page page, FilePayload file) {
        page.navigate(nodes.page(0).resolve("/staff/admin/import.xhtml").toString());
        page.locator("input[type=file]").setInputFiles(file);
        press(page, "Lire le fichier");
    }

    private static void press(Page page, String words) {
        page.waitForNavigation(
                () -> page.locator("input[value='" + words + "']").click());
        page.locator(".app").waitFor();
    }
}
