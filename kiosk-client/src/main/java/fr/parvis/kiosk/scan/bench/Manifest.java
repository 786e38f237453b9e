package fr.parvis.kiosk.scan.bench;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a folder of frames says of itself: {@code manifest.tsv} with file, degradation and text. */
record Manifest(List<Line> lines) {
    private static final String HEADER = "file\tdegradation\ttext";

    record Line(Path file, String degradation, String text) {}

    /** @throws IllegalArgumentException with one sentence for people */
    static Manifest in(Path folder) {
        Path file = folder.resolve("manifest.tsv");
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException("There is no folder " + folder + ".");
        }
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("The folder " + folder + " has no manifest.tsv.");
        }
        List<String> rows = read(file);
        if (rows.isEmpty() || !rows.get(0).equals(HEADER)) {
            throw new IllegalArgumentException(
                    file + ", line 1: the columns must be file, degradation, text, with tabs between.");
        }
        List<Line> lines = new ArrayList<>();
        for (int i = 1; i < rows.size(); i++) {
            if (!rows.get(i).isBlank()) {
                lines.add(line(folder, rows.get(i), file + ", line " + (i + 1)));
            }
        }
        return new Manifest(List.copyOf(lines));
    }

    private static Line line(Path folder, String row, String where) {
        String[] cells = row.split("\t", -1);
        if (cells.length != 3 || cells[0].isBlank() || cells[1].isBlank() || cells[2].isBlank()) {
            throw new IllegalArgumentException(where + ": file, degradation and text are needed, with tabs between.");
        }
        return new Line(folder.resolve(cells[0]), cells[1], cells[2]);
    }

    private static List<String> read(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (CharacterCodingException binary) {
            throw new IllegalArgumentException(file + " is not a text in UTF-8.", binary);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(file + " cannot be read.", unreadable);
        }
    }
}
