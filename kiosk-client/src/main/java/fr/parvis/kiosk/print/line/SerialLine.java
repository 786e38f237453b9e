package fr.parvis.kiosk.print.line;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import java.io.IOException;
import java.util.Arrays;

/** A printer on a serial port, 8 bits, no parity, one stop bit. */
record SerialLine(String device, int baud, boolean answers) implements PrinterLine {

    @Override
    public Session open() throws IOException {
        SerialPort port = find();
        port.setComPortParameters(baud, 8, SerialPort.ONE_STOP_BIT, SerialPort.NO_PARITY);
        if (!port.openPort()) {
            throw new IOException("The serial port " + device + " cannot be opened");
        }
        return new Connection(port, answers);
    }

    private SerialPort find() throws IOException {
        try {
            return SerialPort.getCommPort(device);
        } catch (SerialPortInvalidPortException missing) {
            throw new IOException("There is no serial port " + device, missing);
        }
    }

    private record Connection(SerialPort port, boolean answers) implements Session {
        @Override
        public void send(byte[] bytes, int from, int length) throws IOException {
            byte[] part = Arrays.copyOfRange(bytes, from, from + length);
            port.setComPortTimeouts(SerialPort.TIMEOUT_WRITE_BLOCKING, 0, 0);
            if (port.writeBytes(part, length) != length) {
                throw new IOException("The serial port " + port.getSystemPortPath() + " takes nothing any more");
            }
        }

        @Override
        public int read(int milliseconds) throws IOException {
            port.setComPortTimeouts(SerialPort.TIMEOUT_READ_BLOCKING, Math.max(1, milliseconds), 0);
            byte[] one = new byte[1];
            int got = port.readBytes(one, 1);
            if (got < 0) {
                throw new IOException("The serial port " + port.getSystemPortPath() + " is gone");
            }
            return got == 1 ? one[0] & 0xff : -1;
        }

        @Override
        public void close() {
            port.closePort();
        }
    }
}
