package fr.parvis.launcher;

import fr.parvis.shared.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** A secret that the launcher draws itself, 256 bits. */
final class GeneratedSecret {
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private GeneratedSecret() {}

    static Secret draw() {
        byte[] drawn = new byte[BYTES];
        RANDOM.nextBytes(drawn);
        return new Secret(HexFormat.of().formatHex(drawn));
    }

    /** The secret of a file that only this user reads; drawn when there is none. */
    static Secret keptIn(Path file) throws IOException {
        if (Files.exists(file)) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            String kept = Files.readString(file).strip();
            if (!kept.isEmpty()) {
                return new Secret(kept);
            }
        }
        Secret fresh = draw();
        Files.createDirectories(file.getParent());
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, fresh.value());
        return fresh;
    }
}
