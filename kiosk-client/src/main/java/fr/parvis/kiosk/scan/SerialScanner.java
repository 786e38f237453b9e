package fr.parvis.kiosk.scan;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A scanner on a serial line ({@code serial:/dev/ttyACM0@9600}): passes on each line that it sends, and waits for it when it is away. */
public final class SerialScanner implements Runnable {
    private static final Pattern ADDRESS = Pattern.compile("serial:(/dev/[A-Za-z0-9/_.-]+)(?:@([0-9]{3,6}))?");
    private static final int USUAL_BAUD = 9600;
    private static final int LONGEST = 300;
    private static final int READ_MS = 500;
    private static final int RETRY_SECONDS = 5;

    private final String device;
    private final int baud;
    private final Consumer<String> listener;

    /** @throws IllegalArgumentException for an address that is no serial line */
    public SerialScanner(String address, Consumer<String> listener) {
        Matcher parts = ADDRESS.matcher(address);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "scanner must be none or such as serial:/dev/ttyACM0@9600, not: " + address);
        }
        this.device = parts.group(1);
        this.baud = parts.group(2) == null ? USUAL_BAUD : Integer.parseInt(parts.group(2));
        this.listener = listener;
    }

    @Override
    public void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                listen();
                TimeUnit.SECONDS.sleep(RETRY_SECONDS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void listen() {
        try {
            SerialPort port = SerialPort.getCommPort(device);
            port.setBaudRate(baud);
            port.setComPortTimeouts(SerialPort.TIMEOUT_READ_SEMI_BLOCKING, READ_MS, 0);
            if (port.openPort()) {
                read(port);
                port.closePort();
            }
        } catch (SerialPortInvalidPortException away) {
            System.getLogger(SerialScanner.class.getName()).log(System.Logger.Level.DEBUG, "No scanner there", away);
        }
    }

    private void read(SerialPort port) {
        StringBuilder line = new StringBuilder();
        byte[] one = new byte[1];
        while (port.isOpen() && !Thread.currentThread().isInterrupted()) {
            int got = port.readBytes(one, 1);
            if (got < 0) {
                return;
            }
            if (got == 1) {
                hear(line, (char) (one[0] & 0x7f));
            }
        }
    }

    private void hear(StringBuilder line, char character) {
        boolean end = character == '\r' || character == '\n';
        if (!end && line.length() < LONGEST) {
            line.append(character);
        } else if (end && !line.isEmpty()) {
            listener.accept(line.toString().strip());
            line.setLength(0);
        }
    }
}
