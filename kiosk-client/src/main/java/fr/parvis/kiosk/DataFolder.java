package fr.parvis.kiosk;

import fr.parvis.kiosk.config.BadSetting;
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

/** The folder of what the terminal keeps: for its owner only, and for one program at a time. */
final class DataFolder {
    private static final int KEY_BYTES = 16;

    private final Path path;
    private final FileLock lock;
    private final String key;

    private DataFolder(Path path, FileLock lock) {
        this.path = path;
        this.lock = lock;
        KeptFile kept = new KeptFile(file("screen-key.json"));
        this.key = kept.read().flatMap(json -> JsonText.text(json, "key")).orElseGet(() -> draw(kept));
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
            return new DataFolder(path, lock);
        } catch (OverlappingFileLockException here) {
            throw new BadSetting("data: this program already uses the folder " + path);
        } catch (IOException unusable) {
            throw new BadSetting("data: the folder " + path + " cannot be used: " + unusable.getMessage());
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

    /** What only the browser of this terminal knows; it survives a new start, so an open page goes on. */
    String screenKey() {
        return key;
    }
}
