package fr.parvis.display;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import fr.parvis.kiosk.emulator.PaperReader;
import fr.parvis.testing.Chromium;
import fr.parvis.testing.PagesOfATest;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The eyes of the touch screens before cameras of every form: what is sent can be read, and a camera may come and go. */
@ExtendWith(PagesOfATest.class)
class CameraIT {
    private static final String PROGRAM =
            "HTTPS://ACCUEIL.BELCOURT.EXAMPLE/R/PV1.0123456789ABCDEFGHJKMNPQRS.TVWXYZ0123456";

    /** A camera of a form and turn, before which a code is held. */
    private static final String PLUG_IN =
            """
            ([width, height, quarters, mirrored, picture]) => new Promise((ready) => {
              const lens = Object.assign(document.createElement('canvas'), { width, height });
              const to = lens.getContext('2d');
              const code = new Image();
              code.onload = () => {
                const side = Math.min(width, height) * 0.7;
                setInterval(() => {
                  to.setTransform(1, 0, 0, 1, 0, 0);
                  to.fillStyle = '#bbb';
                  to.fillRect(0, 0, width, height);
                  to.translate(width / 2, height / 2);
                  to.rotate(quarters * Math.PI / 2);
                  to.scale(mirrored ? -1 : 1, 1);
                  to.drawImage(code, -side / 2, -side / 2, side, side);
                }, 40);
                navigator.mediaDevices.getUserMedia = async () => {
                  if (window.away) throw new DOMException('none', 'NotFoundError');
                  window.stream = lens.captureStream(25);
                  return window.stream;
                };
                ready();
              };
              code.src = picture;
            })
            """;

    private static final String LOOK =
            """
            async () => {
              const { look } = await import('/kiosk/camera.js');
              window.events = [];
              const video = Object.assign(document.createElement('video'), { muted: true });
              document.body.append(video);
              window.stop = look({ video, token: null, onText: (text) => window.events.push(text),
                onReady: () => window.events.push('ready'), onBlind: () => window.events.push('blind') });
            }
            """;

    private static StaticScreens screens;
    private static Chromium chromium;

    private final List<byte[]> frames = new CopyOnWriteArrayList<>();
    private Page page;
    private volatile String answer = "{\"text\":null}";
    private volatile boolean onlySmaller;

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

    @BeforeEach
    void stand() {
        page = chromium.page(800, 800);
        page.route("**/api/kiosk/scan", route -> {
            byte[] frame = route.request().postDataBuffer();
            frames.add(frame);
            int largest = frames.stream().mapToInt(each -> each.length).max().orElse(0);
            int status = onlySmaller && frame.length > 0.9 * largest ? 413 : 200;
            route.fulfill(new Route.FulfillOptions()
                    .setStatus(status)
                    .setContentType("application/json")
                    .setBody(answer));
        });
        // Cameras need a secure context: a page of a terminal is localhost, one of a tablet comes over https.
        page.navigate(screens.secureAddress("/about/index.html"));
    }

    @ParameterizedTest
    @CsvSource({
        "1280, 720, 0, false, 1280, 720",
        "720, 1280, 0, false, 720, 1280",
        "480, 640, 1, false, 480, 640",
        "640, 480, 2, false, 640, 480",
        "1080, 1920, 3, false, 720, 1280",
        "1920, 1080, 0, true, 1280, 720",
        "1600, 1200, 1, true, 1109, 831",
        "1000, 1000, 2, true, 960, 960"
    })
    void every_form_and_turn_is_sent_as_it_is_and_its_code_can_be_read(
            int width, int height, int quarters, boolean mirrored, int sentWidth, int sentHeight) {
        page.evaluate(PLUG_IN, List.of(width, height, quarters, mirrored, picture()));
        page.evaluate(LOOK);
        page.waitForCondition(() -> frames.size() > 2, new Page.WaitForConditionOptions().setTimeout(90_000));
        BufferedImage sent = picture(frames.get(frames.size() - 1));
        assertThat(sent.getWidth()).isEqualTo(sentWidth);
        assertThat(sent.getHeight()).isEqualTo(sentHeight);
        assertThat(PaperReader.read(sent)).isEqualTo(PROGRAM);
    }

    @Test
    void a_camera_that_is_unplugged_while_it_looks_is_noticed_and_works_when_it_is_plugged_in_again() {
        page.evaluate(PLUG_IN, List.of(720, 1280, 0, false, picture()));
        page.evaluate(LOOK);
        happens("ready");
        page.evaluate("() => { window.away = true; window.stream.getTracks().forEach((track) => track.stop()); }");
        happens("ready", "blind");
        page.evaluate("() => { window.away = false; }");
        happens("ready", "blind", "ready");
        answer = "{\"text\":\"" + PROGRAM + "\"}";
        happens("ready", "blind", "ready", PROGRAM);
        assertThat(page.evaluate("() => window.stream.getTracks().every((track) => track.readyState === 'ended')"))
                .isEqualTo(true);
    }

    @Test
    void no_camera_is_said_once_and_one_that_comes_later_is_used() {
        page.evaluate(PLUG_IN, List.of(640, 480, 0, false, picture()));
        page.evaluate("() => { window.away = true; }");
        page.evaluate(LOOK);
        happens("blind");
        page.evaluate("() => { window.away = false; }");
        happens("blind", "ready");
        page.evaluate("() => window.stop()");
        assertThat(page.evaluate("() => window.stream.getTracks().every((track) => track.readyState === 'ended')"))
                .isEqualTo(true);
    }

    @Test
    void pictures_that_are_too_large_are_sent_smaller_before_anybody_gives_up() {
        onlySmaller = true;
        page.evaluate(PLUG_IN, List.of(1280, 720, 0, false, picture()));
        page.evaluate(LOOK);
        page.waitForCondition(() -> frames.size() > 5, new Page.WaitForConditionOptions().setTimeout(90_000));
        assertThat(frames.get(frames.size() - 1)).hasSizeLessThan(frames.get(0).length);
        assertThat(page.evaluate("() => window.events.join()")).isEqualTo("ready");
    }

    private void happens(String... events) {
        String wanted = String.join(",", events);
        Chromium.until(page, () -> wanted.equals(page.evaluate("() => window.events.join()")));
    }

    /** The code that is held before the cameras, as the address of a picture. */
    private static String picture() {
        try {
            BitMatrix modules = new QRCodeWriter().encode(PROGRAM, BarcodeFormat.QR_CODE, 0, 0);
            StringBuilder dark = new StringBuilder();
            for (int place = 0; place < modules.getWidth() * modules.getHeight(); place++) {
                int x = place % modules.getWidth();
                int y = place / modules.getWidth();
                dark.append(modules.get(x, y) ? "M" + x + " " + y + "h1v1h-1z" : "");
            }
            String side = modules.getWidth() + "";
            return "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='600' height='600' viewBox='0 0 "
                    + side + " " + side + "' shape-rendering='crispEdges'%3E%3Crect width='100%25' height='100%25'"
                    + " fill='white'/%3E%3Cpath d='" + dark + "'/%3E%3C/svg%3E";
        } catch (WriterException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static BufferedImage picture(byte[] jpeg) {
        try {
            BufferedImage colours = ImageIO.read(new ByteArrayInputStream(jpeg));
            BufferedImage grey =
                    new BufferedImage(colours.getWidth(), colours.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
            grey.createGraphics().drawImage(colours, 0, 0, null);
            return grey;
        } catch (IOException odd) {
            throw new UncheckedIOException(odd);
        }
    }
}
