package fr.parvis.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The logs of one folder, kept over starts: at each start what an earlier run wrote is put aside under the moment of its
 * last line, such as {@code server-2026-11-29T08-15-03Z.log}, and the oldest go when there are more than {@value #MOST_FILES}
 * files or {@value #MOST_MEGABYTES} MB. Nobody but the owner and the group may read them.
 */
final class KeptLogs {
    static final int MOST_FILES = 40;
    static final int MOST_MEGABYTES = 60;

    /** A log that grows by a few lines a start is put aside only when it has this many bytes. */
    static final long SLOW_BYTES = 1 << 20;

    private static final long MOST_BYTES = MOST_MEGABYTES * 1_000_000L;
    private static final Set<PosixFilePermission> MODE = PosixFilePermissions.fromString("rw-r-----");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss'Z'").withZone(ZoneOffset.UTC);

    private final Path folder;

    KeptLogs(Path folder) {
        this.folder = folder;
    }

    /**
     * Puts aside what an earlier run wrote under a name, with the parts of it that the server itself rotated away, and lays
     * an empty log.
     *
     * @param name such as {@code server}, for {@code server.log} and {@code server.log.1}
     */
    void begin(String name) throws IOException {
        Files.createDirectories(folder);
        for (Path log : matching(name + "\\.log(\\.\\d+)?")) {
            putAside(log, name);
        }
        lay(name);
        prune();
    }

    /** Goes on with a log that grows slowly; puts it aside when it is long. */
    Path continued(String name) throws IOException {
        Path log = folder.resolve(name + ".log");
        if (Files.exists(log) && Files.size(log) > SLOW_BYTES) {
            begin(name);
        } else {
            Files.createDirectories(folder);
            lay(name);
        }
        return log;
    }

    private void lay(String name) throws IOException {
        Path log = folder.resolve(name + ".log");
        if (!Files.exists(log)) {
            Files.createFile(log);
        }
        Files.setPosixFilePermissions(log, MODE);
    }

    private void putAside(Path log, String name) throws IOException {
        if (Files.size(log) == 0) {
            Files.delete(log);
            return;
        }
        Instant ended = Files.getLastModifiedTime(log).toInstant().truncatedTo(ChronoUnit.SECONDS);
        Path kept = named(name, ended);
        for (Instant moment = ended; Files.exists(kept); kept = named(name, moment)) {
            moment = moment.plusSeconds(1);
        }
        Files.move(log, kept);
        Files.setPosixFilePermissions(kept, MODE);
    }

    private Path named(String name, Instant moment) {
        return folder.resolve(name + "-" + MOMENT.format(moment) + ".log");
    }

    private void prune() throws IOException {
        List<Path> newestFirst = matching("[a-z]+-\\d{4}-\\d\\d-\\d\\dT\\d\\d-\\d\\d-\\d\\dZ\\.log").stream()
                .sorted(Comparator.comparing(KeptLogs::moment).reversed())
                .toList();
        long bytes = 0;
        for (int i = 0; i < newestFirst.size(); i++) {
            bytes += Files.size(newestFirst.get(i));
            if (i >= MOST_FILES || bytes > MOST_BYTES) {
                Files.delete(newestFirst.get(i));
            }
        }
    }

    private static String moment(Path kept) {
        String name = kept.getFileName().toString();
        return name.substring(name.indexOf('-'));
    }

    private List<Path> matching(String pattern) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().matches(pattern))
                    .sorted()
                    .toList();
        }
    }
}
