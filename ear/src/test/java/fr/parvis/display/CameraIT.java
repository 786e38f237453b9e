package fr.parvis.display;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import fr.parvis.testing.Chromium;
import fr.parvis.testing.Nodes;
import fr.parvis.testing.TestSite;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** "Montrez votre code": a real browser films a file, the pictures go to the own origin, the camera stops when it should. */
class CameraIT {
    private static Nodes nodes;
    private static Chromium chromium;

    @BeforeAll
    static void open() throws IOException {
        nodes = Nodes.start(1);
        Path film = Files.createTempFile("film", ".mjpeg");
        Files.write(film, film());
        chromium = Chromium.open(
                "--use-fake-device-for-media-stream",
                "--use-fake-ui-for-media-stream",
                "--use-file-for-fake-video-capture=" + film);
    }

    @AfterAll
    static void close() {
        chromium.close();
        nodes.close();
    }

    @Test
    void a_code_before_the_camera_leads_to_its_hour_and_the_camera_stops() throws Exception {
        TestSite site = site();
        String code = site.book(site.motifs.get(0), Instant.now());
        List<byte[]> pictures = new CopyOnWriteArrayList<>();
        Page page = chromium.page(1080, 1920);
        page.route("**/api/kiosk/scan", route -> read(route, pictures, code));
        KioskPage kiosk = KioskPage.tablet(page, nodes.address(0), site.kiosk('K'))
                .press("start", "home")
                .press("code", "scan");
        kiosk.shows("confirm");
        int seen = pictures.size();
        page.waitForTimeout(1_000);

        assertThat(pictures).hasSize(seen).allSatisfy(picture -> assertThat(picture.length)
                .isLessThan(300 * 1024));
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(pictures.get(seen - 1)));
        assertThat(picture.getWidth()).isEqualTo(1280);
        assertThat(picture.getHeight()).isEqualTo(720);
        assertThat(new Color(picture.getRGB(640, 360)).getRed()).isGreaterThan(150);
        assertThat(page.evaluate("() => document.querySelector('video')")).isNull();
    }

    @Test
    void help_comes_after_four_seconds_and_the_other_ways_after_fifteen() throws Exception {
        TestSite site = site();
        Page page = chromium.page(1080, 1920);
        page.route("**/api/kiosk/scan", route -> read(route, new CopyOnWriteArrayList<>(), null));
        page.clock().install();
        KioskPage kiosk = KioskPage.tablet(page, nodes.address(0), site.kiosk('K'))
                .press("start", "home")
                .press("code", "scan");
        assertThat(page.locator(".status").innerText()).doesNotContain("Approchez");
        page.clock().fastForward(4_100);
        page.locator("[data-state=help]").waitFor();
        assertThat(page.locator(".status").innerText()).contains("Approchez");
        page.clock().fastForward(11_100);
        page.locator(".pair-row.lit").waitFor();
        kiosk.press("type", "code");

        assertThat(page.evaluate("() => document.querySelector('video')")).isNull();
    }

    private static TestSite site() throws SQLException {
        TestSite site = TestSite.on(nodes, 1, 1);
        site.run("insert into motif_label (motif_id, language, label) values (?, 'fr', 'Manger')", site.motifs.get(0));
        return site;
    }

    private static void read(Route route, List<byte[]> pictures, String code) {
        pictures.add(route.request().postDataBuffer());
        String text = pictures.size() < 4 || code == null ? "null" : "\"" + code + "\"";
        route.fulfill(
                new Route.FulfillOptions().setContentType("application/json").setBody("{\"text\":" + text + "}"));
    }

    /** Some pictures of one red card, one after the other. */
    private static byte[] film() throws IOException {
        BufferedImage card = new BufferedImage(1280, 720, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = card.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, 1280, 720);
        pen.dispose();
        ByteArrayOutputStream film = new ByteArrayOutputStream();
        for (int picture = 0; picture < 10; picture++) {
            ImageIO.write(card, "jpg", film);
        }
        return film.toByteArray();
    }
}
