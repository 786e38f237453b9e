package fr.parvis.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotType;
import fr.parvis.display.Album;
import fr.parvis.display.KioskPage;
import fr.parvis.kiosk.emulator.PrinterEmulator;
import fr.parvis.testing.Nodes;
import fr.parvis.testing.TestSite;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * A hall with one terminal as it ships: its program in a process of its own, its touch screen in a browser with a camera, its
 * network that can be cut, its printer. What is seen and printed is kept in the album, in the order of the visit.
 */
final class Hall implements AutoCloseable {
    final TestSite site;
    final CuttingProxy network;
    final PrinterEmulator printer;
    final Terminal terminal;
    final KioskPage kiosk;
    private final Path album;
    private int pictures;
    private int papers;
    private int tickets;

    private Hall(Place place, TestSite site, Page page) throws Exception {
        this.site = site;
        this.album = place.album();
        if (Album.isWanted()) {
            Files.createDirectories(album);
        }
        this.network = CuttingProxy.before(place.nodes().address(0));
        this.printer = PrinterEmulator.start();
        this.terminal = Terminal.letIn(
                place.data(),
                network.address(),
                site.kiosk('K'),
                "--printer",
                printer.address(),
                "--px-per-mm",
                "4.03");
        this.kiosk = KioskPage.terminal(page, terminal.address(), terminal.key());
    }

    /** Where it is set up: the server, a folder for the terminal, the chapter of the album. */
    record Place(Nodes nodes, Path data, Path album) {}

    /** Sets the terminal up and waits for its first screen. */
    static Hall open(Place place, TestSite site, Page page) throws Exception {
        return new Hall(place, site, page);
    }

    /** Keeps a picture of the screen. */
    Hall look() {
        if (Album.isWanted()) {
            String screen = kiosk.fact("data-screen");
            kiosk.page()
                    .screenshot(new Page.ScreenshotOptions()
                            .setPath(page(screen + ".jpg").toPath())
                            .setType(ScreenshotType.JPEG)
                            .setQuality(70));
        }
        return this;
    }

    private File page(String name) {
        return album.resolve("%02d-%s".formatted(++pictures, name)).toFile();
    }

    /** Takes the next ticket out of the printer, with its slip of documents if it has one, and keeps pictures of them. */
    BufferedImage paper() throws IOException {
        int ticket = ++tickets;
        Terminal.until("ticket " + ticket + " is on paper", () -> printer.whole() >= ticket);
        List<BufferedImage> fresh = printer.papers();
        BufferedImage first = fresh.get(papers);
        for (BufferedImage paper : Album.isWanted() ? fresh.subList(papers, fresh.size()) : List.<BufferedImage>of()) {
            ImageIO.write(paper, "png", page("paper.png"));
        }
        papers = fresh.size();
        return first;
    }

    /** What the server holds of the tickets, one line each: number, status, language. */
    List<String> held() throws SQLException {
        return site.texts(
                "select series || lpad(rank::text, 3, '0') || ' ' || status || ' ' || language from ticket"
                        + " where site_id = ? order by series, rank",
                site.id);
    }

    /** Nobody took a number, and nothing was printed. */
    void nothingHappened() throws SQLException {
        assertThat(held()).isEmpty();
        assertThat(printer.tickets()).isZero();
    }

    @Override
    public void close() throws Exception {
        kiosk.page().context().close();
        terminal.close();
        network.close();
        printer.close();
    }
}
