package fr.parvis.kiosk.health;

import fr.parvis.kiosk.clock.ServerTime;
import fr.parvis.kiosk.config.KioskSettings;
import fr.parvis.kiosk.journal.JsonText;
import fr.parvis.kiosk.print.PrinterState;
import fr.parvis.kiosk.print.TicketPrinter;
import fr.parvis.kiosk.sync.Delivery;
import fr.parvis.kiosk.sync.Link;
import fr.parvis.kiosk.sync.Pass;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** How the terminal is: told to its own screens, and to the server for the board of the staff. */
public final class Health {
    private static final long MEGABYTE = 1024L * 1024;

    private final KioskSettings settings;
    private final TicketPrinter printer;
    private final Pass pass;
    private final Link link;
    private final ServerTime time;
    private final Delivery delivery;
    private final Supplier<String> enrolment;
    private volatile PrinterState printerState = PrinterState.silent();

    /**
     * What it asks.
     *
     * @param enrolment how the code of the settings stands, for the screen of an installer
     */
    public record Parts(
            KioskSettings settings,
            TicketPrinter printer,
            Pass pass,
            Link link,
            ServerTime time,
            Delivery delivery,
            Supplier<String> enrolment) {}

    public Health(Parts parts) {
        this.settings = parts.settings();
        this.printer = parts.printer();
        this.pass = parts.pass();
        this.link = parts.link();
        this.time = parts.time();
        this.delivery = parts.delivery();
        this.enrolment = parts.enrolment();
    }

    /** Asks the printer how it is. @return whether that changed */
    public boolean look() {
        PrinterState now = printer.present() ? printer.state() : PrinterState.gone();
        boolean changed = !now.equals(printerState);
        printerState = now;
        return changed;
    }

    /** What the screens of this terminal need to know. */
    public JsonObject state() {
        PrinterState known = printerState;
        return JsonText.object()
                .add("agent", true)
                .add("enrolled", pass.token().isPresent())
                .add("enrolment", enrolment.get())
                .add("online", link.online())
                .add("version", version())
                .add("screen", screen())
                .add(
                        "printer",
                        JsonText.object()
                                .add("present", printer.present())
                                .add("reachable", printer.present() && known.reachable())
                                .add("paper", known.paper().name())
                                .add("cover", known.cover().name())
                                .add("fault", known.fault().name()))
                .add("camera", camera())
                .build();
    }

    private JsonObjectBuilder screen() {
        JsonObjectBuilder screen = JsonText.object()
                .add("low", settings.screen().low())
                .add("volume", settings.screen().volume());
        if (settings.screen().pxPerMm() > 0) {
            screen.add("pxPerMm", settings.screen().pxPerMm());
        }
        JsonArrayBuilder languages = JsonProvider.provider().createArrayBuilder();
        settings.screen().languages().forEach(languages::add);
        return screen.add("languages", languages);
    }

    /** What the staff should know. */
    public JsonObject report() {
        PrinterState known = printerState;
        String standing = !printer.present() ? "NONE" : standing(known);
        JsonObjectBuilder report = JsonText.object()
                .add("printer", standing)
                .add("camera", camera())
                .add("diskFreeMb", diskFreeMb())
                .add("clockOffsetMs", time.offsetMs())
                .add("version", version())
                .add("backlog", delivery.backlog());
        if (printer.present()) {
            report.add("paper", known.paper().name())
                    .add("cover", known.cover().name())
                    .add("fault", known.fault().name());
        }
        link.lastContact().ifPresent(at -> report.add("lastContact", at.toString()));
        return report.build();
    }

    private static String standing(PrinterState known) {
        boolean ready = known.fault() == PrinterState.Fault.NONE;
        return known.reachable() ? ready ? "READY" : "ERROR" : "GONE";
    }

    private long diskFreeMb() {
        try {
            return Files.getFileStore(settings.data()).getUsableSpace() / MEGABYTE;
        } catch (IOException gone) {
            return 0;
        }
    }

    private static boolean camera() {
        try (Stream<Path> devices = Files.list(Path.of("/dev"))) {
            return devices.anyMatch(device -> device.getFileName().toString().startsWith("video"));
        } catch (IOException none) {
            return false;
        }
    }

    /** The version of this program. */
    public static String version() {
        String built = Health.class.getPackage().getImplementationVersion();
        return built == null ? "0" : built;
    }
}
