package fr.parvis.kiosk.sync;

import fr.parvis.kiosk.journal.JsonText;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;

/** A small JSON file for its owner's eyes only, replaced as a whole: a reader sees the old one or the new one. */
public record KeptFile(Path path) {

    /** What it holds; empty when there is none or it is damaged. */
    public Optional<JsonObject> read() {
        try {
            return JsonText.read(Files.readAllBytes(path));
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    /** Replaces it. False when there is no room: then the old one stays. */
    public boolean write(JsonObject content) {
        Path fresh = path.resolveSibling(path.getFileName() + ".new");
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.deleteIfExists(fresh);
            try (FileChannel out = FileChannel.open(
                    fresh,
                    Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
                ByteBuffer bytes = ByteBuffer.wrap(content.toString().getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
                out.force(true);
            }
            Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return true;
        } catch (IOException full) {
            return false;
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException kept) {
            throw new java.io.UncheckedIOException(kept);
        }
    }
}
