package fr.parvis.kiosk.scan.line;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/** A scanner on a serial line: passes on each code that it sends. */
record SerialScanner(Path device, int baud) implements ScannerLine {
    private static final int READ_MS = 100;
    private static final int SEVEN_BITS = 0x7f;

    @Override
    public void listen(Consumer<String> listener) throws IOException {
        SerialPort port = find(device.toRealPath().toString());
        port.setBaudRate(baud);
        port.setComPortTimeouts(SerialPort.TIMEOUT_READ_SEMI_BLOCKING, READ_MS, 0);
        if (!port.openPort()) {
            throw new IOException("The serial port " + device + " cannot be opened");
        }
        try {
            read(port, new ScannedText(listener));
        } finally {
            port.closePort();
        }
    }

    private static SerialPort find(String device) throws IOException {
        try {
            return SerialPort.getCommPort(device);
        } catch (SerialPortInvalidPortException away) {
            throw new IOException("There is no serial port " + device, away);
        }
    }

    private static void read(SerialPort port, ScannedText text) {
        byte[] one = new byte[1];
        while (port.isOpen() && !Thread.currentThread().isInterrupted()) {
            int got = port.readBytes(one, 1);
            if (got < 0) {
                return;
            }
            if (got == 1) {
                text.hear((char) (one[0] & SEVEN_BITS), System.nanoTime());
            } else {
                text.quiet(System.nanoTime());
            }
        }
    }
}
