package fr.parvis.kiosk.scan.frames;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Writes made-up frames into a folder that {@code ./parvis scan-bench} reads; docs/scan-and-print.md says how. */
public final class FrameFolder {
    private FrameFolder() {}

    /** {@code FOLDER FIRST COUNT}: so many frames of each degradation, beginning with that number. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        int first = Integer.parseInt(arguments[1]);
        int count = Integer.parseInt(arguments[2]);
        StringBuilder manifest = new StringBuilder("file\tdegradation\ttext\n");
        for (Degradation degradation : Degradation.values()) {
            String name = degradation.name().toLowerCase(Locale.ROOT);
            for (int number = first; number < first + count; number++) {
                Frames.Frame frame = Frames.make(degradation, number);
                String file = name + "-" + number + ".jpg";
                Files.write(folder.resolve(file), frame.jpeg());
                manifest.append(file + "\t" + name + "\t" + frame.text() + "\n");
            }
        }
        Files.writeString(folder.resolve("manifest.tsv"), manifest);
    }
}
