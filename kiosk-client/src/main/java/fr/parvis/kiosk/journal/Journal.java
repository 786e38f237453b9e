package fr.parvis.kiosk.journal;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What the terminal did, in the order it did it: one append-only file a day, each record on the disk before the visitor is
 * told (ADR 0045). A torn end is dropped when the file is opened; damage in the middle is reported and the rest is kept.
 */
public final class Journal implements AutoCloseable {
    private static final String SUFFIX = ".journal";
    private static final String NAME = "[0-9]{4}-[0-9]{2}-[0-9]{2}\\" + SUFFIX;

    private final Path folder;
    private final Disk disk;
    private LocalDate day;
    private DayFile file;

    public Journal(Path folder, Disk disk) {
        this.folder = folder;
        this.disk = disk;
    }

    /** Every sound record of every day, the oldest first. */
    public List<JsonObject> readAll(Consumer<String> report) {
        List<JsonObject> records = new ArrayList<>();
        for (LocalDate each : days()) {
            Frame.Content content = content(fileOf(each));
            content.damages()
                    .forEach(damage -> report.accept("The journal of " + each + " is damaged at byte " + damage.at()
                            + " for " + damage.length() + " bytes; the rest is kept"));
            if (content.torn() > 0) {
                report.accept(
                        "The journal of " + each + " ends in an unfinished record of " + content.torn() + " bytes");
            }
            content.records().forEach(bytes -> JsonText.read(bytes).ifPresent(records::add));
        }
        return records;
    }

    /**
     * Writes a record into the journal of a day and returns when it is on the disk.
     *
     * @throws JournalFull when it cannot be kept; then nothing of it is there
     */
    public synchronized void append(LocalDate onDay, JsonObject record) {
        try {
            if (!onDay.equals(day)) {
                close();
                Files.createDirectories(folder);
                file = DayFile.open(disk, fileOf(onDay));
                day = onDay;
            }
        } catch (IOException full) {
            throw new JournalFull(full);
        }
        file.append(record);
    }

    /** The days of which there is a journal, the oldest first. */
    public List<LocalDate> days() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString())
                    .filter(name -> name.matches(NAME))
                    .map(name -> LocalDate.parse(name.substring(0, name.length() - SUFFIX.length())))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Forgets a day for good; never the one that is being written. */
    public synchronized void forget(LocalDate past) {
        if (past.equals(day)) {
            throw new IllegalArgumentException("The day is not over: " + past);
        }
        try {
            Files.deleteIfExists(fileOf(past));
        } catch (IOException kept) {
            throw new UncheckedIOException(kept);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        if (file != null) {
            file.close();
            file = null;
            day = null;
        }
    }

    private Path fileOf(LocalDate each) {
        return folder.resolve(each + SUFFIX);
    }

    private static Frame.Content content(Path path) {
        try {
            return DayFile.read(path);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
