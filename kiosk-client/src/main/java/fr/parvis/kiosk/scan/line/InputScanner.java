package fr.parvis.kiosk.scan.line;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A scanner that types, read as an input device of Linux: keys by their place, whatever layout the machine has. Of use where
 * no browser of this machine hears it; elsewhere the screens hear such a scanner by themselves.
 */
record InputScanner(Path device) implements ScannerLine {
    /** Two times of 8 bytes, type, code and value; 64-bit Linux. */
    private static final int EVENT_BYTES = 24;

    private static final int TYPE_AT = 16;
    private static final int CODE_AT = 18;
    private static final int VALUE_AT = 20;
    private static final int KEY = 1;
    private static final int PRESSED = 1;

    private static final Map<Integer, Character> SIGNS = signs();

    @Override
    public void listen(Consumer<String> listener) throws IOException {
        try (InputStream events = Files.newInputStream(device.toRealPath())) {
            hear(events, new ScannedText(listener));
        } catch (EOFException gone) {
            throw new IOException("The scanner " + device + " is gone", gone);
        }
    }

    static void hear(InputStream events, ScannedText text) throws IOException {
        for (byte[] event = events.readNBytes(EVENT_BYTES);
                event.length == EVENT_BYTES;
                event = events.readNBytes(EVENT_BYTES)) {
            ByteBuffer fields = ByteBuffer.wrap(event).order(ByteOrder.nativeOrder());
            Character sign = SIGNS.get((int) fields.getShort(CODE_AT));
            if (fields.getShort(TYPE_AT) == KEY && fields.getInt(VALUE_AT) == PRESSED && sign != null) {
                text.hear(sign, System.nanoTime());
            }
        }
    }

    /** Keycodes of linux/input-event-codes.h, with the signs of a US keyboard that codes are made of. */
    private static Map<Integer, Character> signs() {
        Map<Integer, Character> signs = new HashMap<>();
        row(signs, 2, "1234567890-=");
        row(signs, 16, "QWERTYUIOP[]");
        row(signs, 30, "ASDFGHJKL;");
        row(signs, 44, "ZXCVBNM,./");
        row(signs, 71, "789-456+1230.");
        signs.put(57, ' ');
        signs.put(15, '\t');
        signs.put(28, '\n');
        signs.put(96, '\n');
        return Map.copyOf(signs);
    }

    private static void row(Map<Integer, Character> signs, int first, String keys) {
        for (int at = 0; at < keys.length(); at++) {
            signs.put(first + at, keys.charAt(at));
        }
    }
}
