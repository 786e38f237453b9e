package fr.parvis.kiosk.voice;

import io.github.jaredmdobson.concentus.OpusDecoder;
import io.github.jaredmdobson.concentus.OpusException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.gagravarr.opus.OpusAudioData;
import org.gagravarr.opus.OpusFile;

/** A sound file: how long it is by its Ogg pages, and how loud it is once decoded as a browser would. */
record Recording(Path file) {
    private static final int RATE = 48_000;
    private static final int LONGEST_FRAME = RATE * 120 / 1000;

    double seconds() {
        long samples =
                packets().stream().mapToLong(OpusAudioData::getNumberOfSamples).sum();
        return (double) samples / RATE;
    }

    /** Mean level; 0 is the loudest possible, minus infinity is silence. */
    double decibels() {
        try {
            OpusDecoder decoder = new OpusDecoder(RATE, 1);
            short[] frame = new short[LONGEST_FRAME];
            long samples = 0;
            double squares = 0;
            for (OpusAudioData packet : packets()) {
                byte[] data = packet.getData();
                int decoded = decoder.decode(data, 0, data.length, frame, 0, LONGEST_FRAME, false);
                for (int at = 0; at < decoded; at++) {
                    squares += (double) frame[at] * frame[at];
                }
                samples += decoded;
            }
            return 10 * Math.log10(squares / Math.max(1, samples) / (32768.0 * 32768.0));
        } catch (OpusException broken) {
            throw new IllegalStateException("No sound in " + file, broken);
        }
    }

    private List<OpusAudioData> packets() {
        try (OpusFile opus = new OpusFile(file.toFile())) {
            List<OpusAudioData> packets = new ArrayList<>();
            for (OpusAudioData data = opus.getNextAudioPacket(); data != null; data = opus.getNextAudioPacket()) {
                packets.add(data);
            }
            return packets;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The first sixteen hexadecimal digits of the SHA-256, as the manifest keeps them. */
    static String hash(byte[] content) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content))
                    .substring(0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String hash(Path file) {
        try {
            return hash(Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
