package fr.parvis.kiosk.journal;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The journal of one day: records are appended and on the disk before anybody is told, or not there at all. */
final class DayFile implements AutoCloseable {
    private final Disk.Sheet sheet;
    private long length;

    private DayFile(Disk.Sheet sheet, long length) {
        this.sheet = sheet;
        this.length = length;
    }

    /** Opens a file for appending after its last sound record; a torn end is cut off. */
    static DayFile open(Disk disk, Path file) throws IOException {
        Frame.Content content = read(file);
        Disk.Sheet sheet = disk.open(file);
        long sound = content.damages().isEmpty() ? content.length() : Files.size(file);
        if (sheet.size() > sound) {
            sheet.cut(sound);
            sheet.force();
        }
        return new DayFile(sheet, sound);
    }

    static Frame.Content read(Path file) throws IOException {
        return Frame.read(Files.exists(file) ? Files.readAllBytes(file) : new byte[0]);
    }

    /** Appends a record. When it cannot be kept whole, the file is as it was before. */
    void append(JsonObject record) {
        byte[] text = record.toString().getBytes(StandardCharsets.UTF_8);
        try {
            sheet.write(Frame.of(text), length);
            sheet.force();
            length += Frame.HEAD + text.length;
        } catch (IOException full) {
            giveBack(full);
            throw new JournalFull(full);
        }
    }

    private void giveBack(IOException full) {
        try {
            sheet.cut(length);
            sheet.force();
        } catch (IOException broken) {
            full.addSuppressed(broken);
        }
    }

    @Override
    public void close() throws IOException {
        sheet.close();
    }
}
