package fr.parvis.kiosk;

import fr.parvis.kiosk.config.BadSetting;
import fr.parvis.kiosk.config.KioskSettings;
import fr.parvis.kiosk.config.SettingsFile;
import fr.parvis.kiosk.print.PrintJournal;
import fr.parvis.kiosk.print.PrintLog;
import fr.parvis.kiosk.print.TicketPrinter;
import fr.parvis.kiosk.print.paper.PaperWidth;
import java.io.IOException;
import java.net.BindException;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Starts the program on the terminal: {@code java -jar parvis-kiosk.jar --config /etc/parvis/kiosk.conf}. */
public final class KioskMain {
    /** Ended on purpose, to be started again at once. */
    private static final int AGAIN = 3;

    private KioskMain() {}

    /** Runs until it is stopped; a setting that makes no sense is told in one line. */
    public static void main(String[] arguments) throws InterruptedException {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        System.setProperty("java.awt.headless", "true");
        System.setProperty("java.util.logging.SimpleFormatter.format", "%4$s: %5$s%6$s%n");
        try {
            KioskSettings settings = KioskSettings.from(SettingsFile.read(List.of(arguments)));
            DataFolder folder = DataFolder.take(settings.data());
            start(settings, folder);
        } catch (BadSetting | IllegalArgumentException wrong) {
            refuse(wrong.getMessage());
        } catch (IOException failed) {
            refuse("The touch screens cannot be served: " + failed.getMessage());
        }
        new CountDownLatch(1).await();
    }

    private static void start(KioskSettings settings, DataFolder folder) throws IOException {
        try {
            new Kiosk(settings, folder, printer(settings, folder)).start();
        } catch (BindException busy) {
            throw new BadSetting("port: another program already uses port " + settings.port() + " of this machine");
        }
        folder.whenSound(() -> System.exit(AGAIN));
    }

    private static TicketPrinter printer(KioskSettings settings, DataFolder folder) {
        return TicketPrinter.at(
                settings.printer().address(),
                PaperWidth.of(Integer.toString(settings.printer().paperMm())),
                settings.printer().logo(),
                prints(folder));
    }

    private static PrintJournal prints(DataFolder folder) {
        try {
            return PrintLog.at(folder.file("prints.log"));
        } catch (IOException full) {
            System.getLogger(KioskMain.class.getName())
                    .log(System.Logger.Level.ERROR, "Prints are remembered in memory only: {0}", full.getMessage());
            return PrintJournal.inMemory();
        }
    }

    private static void refuse(String sentence) {
        System.err.println(sentence);
        System.exit(2);
    }
}
