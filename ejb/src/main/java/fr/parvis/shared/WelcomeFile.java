package fr.parvis.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** What the server has the launcher print once it is open, such as how to come in: for this user's eyes, and once. */
public final class WelcomeFile {
    /** System property that names the file. */
    private static final String PROPERTY = "parvis.welcome.file";

    private WelcomeFile() {}

    /** Leaves the words for the launcher; nobody hears them where there is none. */
    public static void write(String words) {
        String name = System.getProperty(PROPERTY);
        if (name == null) {
            return;
        }
        try {
            Path file = Path.of(name);
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, words);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
