package fr.parvis.kiosk.config;

import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that an installer decides for one terminal, checked. docs/kiosk-installation.md tables the keys.
 *
 * @param server address of the Parvis server
 * @param data folder of what the terminal keeps: its token, its journal, the last answers of the server
 * @param port of the touch screens, on loopback only
 * @param code enrolment code, used once when the terminal has no token yet
 * @param screen how the touch screens are drawn
 * @param printer address of the ticket printer, {@code none} without one
 * @param scanner address of a serial scanner, {@code none} without one (a keyboard scanner needs no setting)
 * @param browser command that shows the touch screens, {@code none} when somebody opens them by hand
 */
public record KioskSettings(
        URI server,
        Path data,
        int port,
        Optional<String> code,
        Screen screen,
        Printer printer,
        String scanner,
        Optional<List<String>> browser) {
    private static final List<String> KEYS = List.of(
            "server",
            "plain-http",
            "data",
            "port",
            "code",
            "px-per-mm",
            "low",
            "languages",
            "volume",
            "printer",
            "paper-width",
            "logo",
            "scanner",
            "browser");

    /**
     * How the touch screens are drawn.
     *
     * @param pxPerMm CSS pixels in a millimetre of the panel, 0 when the page measures by itself
     * @param low every control in the lower half from the start
     * @param languages order in which they are offered, empty for the server's
     * @param volume from 0 to 10
     */
    public record Screen(double pxPerMm, boolean low, List<String> languages, int volume) {
        public Screen {
            languages = List.copyOf(languages);
        }
    }

    /**
     * The ticket printer.
     *
     * @param paperMm width of the roll, 58 or 80
     */
    public record Printer(String address, int paperMm, Optional<Path> logo) {}

    /**
     * Checks what was given.
     *
     * @throws BadSetting for the first key that makes no sense
     */
    public static KioskSettings from(Map<String, String> given) {
        given.keySet().stream().filter(key -> !KEYS.contains(key)).findFirst().ifPresent(key -> {
            throw new BadSetting("There is no setting " + key + "; there are " + String.join(", ", KEYS));
        });
        Given keys = new Given(given);
        return new KioskSettings(
                server(keys),
                Path.of(keys.text("data", "data/kiosk")),
                keys.whole("port", 18480, 1, 65535),
                keys.matching("code", "[0-9]{6}", "six digits"),
                screen(keys),
                printer(keys),
                keys.text("scanner", "none"),
                browser(keys.text("browser", "chromium")));
    }

    /** Codes, tickets and the terminal's own token cross the network: not in the clear, unless somebody said so. */
    private static URI server(Given keys) {
        URI server = keys.address("server");
        boolean accepted = keys.matching("plain-http", "accepted", "the word accepted, or left out")
                .isPresent();
        String host = server.getHost() == null ? "" : server.getHost();
        boolean here = host.equals("localhost") || host.equals("[::1]") || host.matches("127(\\.\\d{1,3}){3}");
        if (server.getScheme().equals("http") && !here && !accepted) {
            throw new BadSetting("server must begin with https:// when it is another machine, not: " + server
                    + " (plain-http = accepted where others may read what the terminal sends)");
        }
        return server;
    }

    private static Screen screen(Given keys) {
        return new Screen(
                keys.decimal("px-per-mm", 0, 0, 40),
                keys.yes("low", false),
                keys.matching("languages", "[a-z]{2}(-[a-z]+)?( *, *[a-z]{2}(-[a-z]+)?)*", "such as fr, en, ar")
                        .map(list -> Arrays.asList(list.split(" *, *", -1)))
                        .orElse(List.of()),
                keys.whole("volume", 6, 0, 10));
    }

    private static Printer printer(Given keys) {
        int paper = keys.whole("paper-width", 80, 58, 80);
        if (paper != 58 && paper != 80) {
            throw new BadSetting("paper-width must be 58 or 80, not: " + paper);
        }
        return new Printer(
                keys.text("printer", "none"), paper, keys.optional("logo").map(Path::of));
    }

    private static Optional<List<String>> browser(String command) {
        return command.equals("none") ? Optional.empty() : Optional.of(Arrays.asList(command.split(" +", -1)));
    }

    /** Everything but the code, which opens a door. */
    @Override
    public String toString() {
        return "server " + server + ", data " + data + ", port " + port + ", printer " + printer.address()
                + ", scanner " + scanner + ", browser "
                + browser.map(words -> String.join(" ", words)).orElse("none");
    }
}
