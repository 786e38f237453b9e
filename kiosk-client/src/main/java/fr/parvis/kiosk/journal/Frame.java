package fr.parvis.kiosk.journal;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/**
 * How a record lies in the file: four bytes of length, four of CRC-32 over length and text, then the text in UTF-8. Reading
 * takes O(n) for a sound file; after damage it looks byte by byte for the next record whose sum is right.
 */
final class Frame {
    static final int HEAD = 8;
    static final int LONGEST = 64 * 1024;

    private Frame() {}

    /** The bytes of a record. */
    static ByteBuffer of(byte[] text) {
        if (text.length == 0 || text.length > LONGEST) {
            throw new IllegalArgumentException("A record of " + text.length + " bytes");
        }
        ByteBuffer frame = ByteBuffer.allocate(HEAD + text.length);
        frame.putInt(text.length).putInt(sum(text, 0, text.length)).put(text);
        return frame.flip();
    }

    /** Every sound record of a file, where the sound part of its end is, and what is damaged before it. */
    static Content read(byte[] file) {
        List<byte[]> records = new ArrayList<>();
        List<Damage> damages = new ArrayList<>();
        int at = 0;
        while (at < file.length) {
            if (sound(file, at)) {
                int length = ByteBuffer.wrap(file, at, Integer.BYTES).getInt();
                records.add(java.util.Arrays.copyOfRange(file, at + HEAD, at + HEAD + length));
                at += HEAD + length;
            } else {
                int next = nextSound(file, at + 1);
                if (next < 0) {
                    return end(records, damages, at, file);
                }
                damages.add(new Damage(at, next - at));
                at = next;
            }
        }
        return new Content(records, damages, at, 0);
    }

    /** What follows the last sound record: torn when it is shorter than it says, else damaged. */
    private static Content end(List<byte[]> records, List<Damage> damages, int at, byte[] file) {
        int rest = file.length - at;
        boolean torn = rest < HEAD || declared(file, at) > rest - HEAD;
        if (!torn) {
            damages.add(new Damage(at, rest));
        }
        return new Content(records, damages, at, torn ? rest : 0);
    }

    private static int declared(byte[] file, int at) {
        int length = ByteBuffer.wrap(file, at, Integer.BYTES).getInt();
        return length > 0 && length <= LONGEST ? length : 0;
    }

    private static int nextSound(byte[] file, int from) {
        for (int at = from; at + HEAD < file.length; at++) {
            if (sound(file, at)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean sound(byte[] file, int at) {
        if (file.length - at <= HEAD) {
            return false;
        }
        int length = declared(file, at);
        return length > 0
                && length <= file.length - at - HEAD
                && ByteBuffer.wrap(file, at + Integer.BYTES, Integer.BYTES).getInt() == sum(file, at + HEAD, length);
    }

    private static int sum(byte[] bytes, int from, int length) {
        CRC32 sum = new CRC32();
        sum.update(length);
        sum.update(length >>> 8);
        sum.update(bytes, from, length);
        return (int) sum.getValue();
    }

    /**
     * A file as it was read.
     *
     * @param length up to the end of the last sound record
     * @param torn bytes of a record that was never finished
     */
    record Content(List<byte[]> records, List<Damage> damages, int length, int torn) {}

    /** Bytes that are no record and not the torn end either. */
    record Damage(int at, int length) {}
}
