package fr.parvis.kiosk.scan.line;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A scanner that has a line of its own on the terminal. */
interface ScannerLine {
    /** Passes on what it sends, until it is gone. */
    void listen(Consumer<String> listener) throws IOException;

    /**
     * The scanner of an address: {@code serial:/dev/ttyACM0@9600}, {@code input:/dev/input/by-id/…-event-kbd}; names below
     * {@code by-id} and {@code by-path} are followed each time, so that another socket or order of starting changes nothing.
     *
     * @throws IllegalArgumentException for an address that is none of these
     */
    static ScannerLine at(String address) {
        Matcher parts = Address.FORM.matcher(address.strip());
        if (!parts.matches()) {
            throw wrong(address);
        }
        try {
            Path device = Path.of(parts.group(2));
            boolean serial = parts.group(1).equals("serial");
            if (!serial && parts.group(3) != null) {
                throw wrong(address);
            }
            int baud = parts.group(3) == null ? Address.USUAL_BAUD : Integer.parseInt(parts.group(3));
            return serial ? new SerialScanner(device, baud) : new InputScanner(device);
        } catch (InvalidPathException odd) {
            throw wrong(address);
        }
    }

    private static IllegalArgumentException wrong(String address) {
        return new IllegalArgumentException("scanner must be none or such as serial:/dev/ttyACM0@9600"
                + " or input:/dev/input/by-id/NAME-event-kbd, not: " + address);
    }

    /** How it is written. */
    final class Address {
        private static final Pattern FORM =
                Pattern.compile("(serial|input):(/dev/(?:[^@\\s]|@(?=[^@]*[:/]))+)(?:@([0-9]{3,7}))?");
        private static final int USUAL_BAUD = 9600;

        private Address() {}
    }
}
