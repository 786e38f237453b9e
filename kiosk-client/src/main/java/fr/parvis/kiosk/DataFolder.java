package fr.parvis.kiosk;

import fr.parvis.kiosk.background.Worker;
import fr.parvis.kiosk.config.BadSetting;
import fr.parvis.kiosk.journal.Disk;
import fr.parvis.kiosk.journal.JsonText;
import fr.parvis.kiosk.sync.KeptFile;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The folder of what the terminal keeps: for its owner only, and for one program at a time. When its disk cannot be written any
 * more, what can be read of it is taken into memory, so that visitors find a screen that sends them to the desk; no number is
 * given then, because none could be kept.
 */
final class DataFolder {
    private static final int KEY_BYTES = 16;
    private static final int LOOK_SECONDS = 10;
    private static final System.Logger LOG = System.getLogger(DataFolder.class.getName());

    private final Path path;
    private final FileLock lock;
    private final String key;
    private final Optional<Path> broken;

    private DataFolder(Path path, FileLock lock, Optional<Path> broken) {
        this.path = path;
        this.lock = lock;
        this.broken = broken;
        this.key = draw(new KeptFile(file("screen-key.json")));
    }

    /** Takes the folder. @throws BadSetting when it cannot be used or another program uses it */
    static DataFolder take(Path path) {
        try {
            Files.createDirectories(path);
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
            FileChannel channel =
                    FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                throw new BadSetting("data: another Parvis kiosk already uses the folder " + path);
            }
            return new DataFolder(path, lock, Optional.empty());
        } catch (OverlappingFileLockException here) {
            throw new BadSetting("data: this program already uses the folder " + path);
        } catch (IOException unusable) {
            String why = unusable.getClass().getSimpleName() + " " + unusable.getMessage();
            if (!Files.isReadable(path.resolve("screen-key.json"))) {
                throw new BadSetting("data: the folder " + path + " cannot be used: " + why);
            }
            LOG.log(
                    System.Logger.Level.ERROR,
                    "data: the folder {0} cannot be written ({1}); no number is given until it can, visitors are sent to the desk",
                    path,
                    why);
            return inMemory(path);
        }
    }

    private static DataFolder inMemory(Path broken) {
        try {
            Path memory = Files.createTempDirectory("parvis-kiosk");
            for (String name : List.of("pass.json", "clock.json")) {
                copy(broken.resolve(name), memory.resolve(name));
            }
            Files.createDirectories(memory.resolve("facts"));
            for (String name : List.of("home.json", "day.json", "places.json")) {
                copy(
                        broken.resolve("facts").resolve(name),
                        memory.resolve("facts").resolve(name));
            }
            return new DataFolder(memory, null, Optional.of(broken));
        } catch (IOException nowhere) {
            throw new BadSetting("data: neither " + broken + " nor " + System.getProperty("java.io.tmpdir")
                    + " can be written: " + nowhere.getMessage());
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        if (Files.isReadable(from)) {
            Files.copy(from, to);
        }
    }

    /** Where journals lie; one that refuses every record when the real one cannot be written. */
    Disk disk() {
        return broken.isEmpty()
                ? Disk.real()
                : file -> {
                    throw new IOException("the disk of " + broken.get() + " cannot be written");
                };
    }

    /** Does something once the disk can be written again; nothing when it always could. */
    void whenSound(Runnable then) {
        broken.ifPresent(folder -> Worker.start("parvis-disk", () -> await(folder, then)));
    }

    private static void await(Path folder, Runnable then) {
        try {
            do {
                TimeUnit.SECONDS.sleep(LOOK_SECONDS);
            } while (!writable(folder));
            then.run();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean writable(Path folder) {
        try (FileChannel lock = FileChannel.open(folder.resolve("lock"), StandardOpenOption.WRITE)) {
            lock.force(true);
            Files.delete(Files.createTempFile(folder, "try", ".new"));
            return true;
        } catch (IOException still) {
            return false;
        }
    }

    private static String draw(KeptFile kept) {
        byte[] random = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(random);
        String fresh = HexFormat.of().formatHex(random);
        kept.write(JsonText.object().add("key", fresh).build());
        return fresh;
    }

    Path file(String name) {
        return path.resolve(name);
    }

    /** What only the browser of this terminal knows; another one at each start. */
    String screenKey() {
        return key;
    }
}
