package fr.parvis.kiosk.emulator;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/**
 * A strict ESC/POS printer made of paper pictures: knows exactly the commands that a ticket may use, and fails on any other
 * byte, because a real printer would print it as rubbish. Bytes may come in any pieces.
 */
public final class ReceiptInterpreter {
    private static final int MOST_BAND = 128;

    private final int dots;
    private final int margin;
    private final List<BufferedImage> cut = new ArrayList<>();
    private final List<boolean[]> rows = new ArrayList<>();

    /** A printer whose head is so many dots wide, on paper with white edges of {@code margin} dots. */
    public ReceiptInterpreter(int dots, int margin) {
        this.dots = dots;
        this.margin = margin;
    }

    /** Every piece of paper that the bytes print and cut; fails when something is left uncut. */
    public static List<BufferedImage> papers(byte[] bytes, int dots, int margin) {
        ReceiptInterpreter printer = new ReceiptInterpreter(dots, margin);
        int at = 0;
        while (at < bytes.length) {
            at += printer.command(bytes, at);
        }
        if (!printer.rows.isEmpty()) {
            throw new AssertionError(printer.rows.size() + " rows were printed and never cut");
        }
        return List.copyOf(printer.cut);
    }

    /** Obeys the command that begins at {@code at}; how many bytes it had. */
    private int command(byte[] bytes, int at) {
        int first = unsigned(bytes, at);
        int second = unsigned(bytes, at + 1);
        if (first == 0x1b && second == '@') {
            return 2;
        }
        if (first == 0x1b && second == 'a' && isOneOf(unsigned(bytes, at + 2), 0, 1, 2, '0', '1', '2')) {
            return 3;
        }
        if (first == 0x1d && second == 'V' && isOneOf(unsigned(bytes, at + 2), 0, 1, '0', '1')) {
            cut();
            return 3;
        }
        if (first == 0x1d && second == 'v' && unsigned(bytes, at + 2) == '0' && unsigned(bytes, at + 3) == 0) {
            return raster(bytes, at);
        }
        throw new AssertionError(String.format("Byte %d: no ticket has the command %02x %02x", at, first, second));
    }

    private int raster(byte[] bytes, int at) {
        int across = unsigned(bytes, at + 4) + 256 * unsigned(bytes, at + 5);
        int down = unsigned(bytes, at + 6) + 256 * unsigned(bytes, at + 7);
        if (across * 8 > dots || across == 0 || down == 0 || down > MOST_BAND) {
            throw new AssertionError("A band of " + across * 8 + " × " + down + " dots on paper of " + dots);
        }
        for (int y = 0; y < down; y++) {
            boolean[] row = new boolean[dots];
            for (int x = 0; x < across * 8; x++) {
                row[x] = (unsigned(bytes, at + 8 + y * across + x / 8) >> (7 - x % 8) & 1) == 1;
            }
            rows.add(row);
        }
        return 8 + across * down;
    }

    private void cut() {
        if (rows.isEmpty()) {
            throw new AssertionError("A cut of no paper");
        }
        BufferedImage paper = new BufferedImage(dots + 2 * margin, rows.size(), BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < rows.size(); y++) {
            for (int x = 0; x < paper.getWidth(); x++) {
                boolean dark = x >= margin && x < margin + dots && rows.get(y)[x - margin];
                paper.setRGB(x, y, dark ? 0xff000000 : 0xffffffff);
            }
        }
        rows.clear();
        cut.add(paper);
    }

    private static boolean isOneOf(int value, int... allowed) {
        for (int one : allowed) {
            if (one == value) {
                return true;
            }
        }
        return false;
    }

    private static int unsigned(byte[] bytes, int at) {
        if (at >= bytes.length) {
            throw new AssertionError("The bytes end within a command");
        }
        return bytes[at] & 0xff;
    }
}
