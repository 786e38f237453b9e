package fr.parvis.kiosk.print.line;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the address of a printer as it stands in the configuration. */
final class LineAddress {
    private static final Pattern PARTS = Pattern.compile("(tcp|usb|serial|file):(.+?)(\\?status=none)?");
    private static final Pattern HOST = Pattern.compile("//([^/:\\s]+|\\[[0-9a-fA-F:]+])(?::(\\d{1,5}))?");
    private static final Pattern SERIAL = Pattern.compile("((?:[^@\\s]|@(?=[^@]*[:/]))+)(?:@(\\d{3,7}))?");
    private static final int RAW_PORT = 9100;
    private static final int USUAL_BAUD = 19_200;

    private LineAddress() {}

    static Optional<PrinterLine> read(String address) {
        String text = address.strip();
        if (text.equals("none")) {
            return Optional.empty();
        }
        Matcher parts = PARTS.matcher(text);
        if (!parts.matches()) {
            throw wrong(address);
        }
        boolean answers = parts.group(3) == null;
        String place = parts.group(2);
        return Optional.of(
                switch (parts.group(1)) {
                    case "tcp" -> network(address, place, answers);
                    case "usb" -> new DeviceLine(Path.of(place), answers);
                    case "serial" -> serial(address, place, answers);
                    default -> new FileLine(Path.of(place));
                });
    }

    private static PrinterLine network(String address, String place, boolean answers) {
        Matcher host = HOST.matcher(place);
        if (!host.matches()) {
            throw wrong(address);
        }
        int port = host.group(2) == null ? RAW_PORT : Integer.parseInt(host.group(2));
        if (port < 1 || port > 65_535) {
            throw wrong(address);
        }
        return new NetworkLine(host.group(1), port, answers);
    }

    private static PrinterLine serial(String address, String place, boolean answers) {
        Matcher device = SERIAL.matcher(place);
        if (!device.matches()) {
            throw wrong(address);
        }
        int baud = device.group(2) == null ? USUAL_BAUD : Integer.parseInt(device.group(2));
        return new SerialLine(device.group(1), baud, answers);
    }

    private static IllegalArgumentException wrong(String address) {
        return new IllegalArgumentException("The printer \"" + address
                + "\" is none of tcp://host:9100, usb:/dev/usb/lp0, serial:/dev/ttyS0@19200, file:/path, none.");
    }
}
