package fr.parvis.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** What this reception keeps between two runs; only one launcher at a time may hold it. */
final class DataFolder {

    private final Path root;

    /** Held as long as this program lives; the machine frees it even after {@code kill -9}. */
    private final FileChannel lock;

    private DataFolder(Path root, FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    static DataFolder take(Path path) {
        Path root = path.toAbsolutePath().normalize();
        try {
            Files.createDirectories(root);
            Path file = root.resolve("lock");
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                throw inUse(root);
            }
            return new DataFolder(root, channel);
        } catch (OverlappingFileLockException held) {
            throw inUse(root);
        } catch (IOException denied) {
            throw new CannotStart(
                    "The data folder " + root + " cannot be read and written: give it to this user, or set"
                            + " PARVIS_DATA_DIR to another one.",
                    denied);
        }
    }

    Path database() {
        return root.resolve("postgresql");
    }

    /** Password of the database's owner, for this launcher only. */
    Path ownerSecret() {
        return root.resolve("owner-password");
    }

    Path server(String node) {
        return root.resolve("server").resolve(node);
    }

    /** Where this program itself writes down when it starts and stops. */
    Path launcherLog(String node) throws IOException {
        return new KeptLogs(server(node).resolve(ServerCommand.LOGS)).continued("launcher");
    }

    boolean isHeld() {
        return lock.isOpen();
    }

    private static CannotStart inUse(Path root) {
        return new CannotStart("Another Parvis already uses the data folder " + root
                + ": stop it first, or set PARVIS_DATA_DIR to another one.");
    }
}
