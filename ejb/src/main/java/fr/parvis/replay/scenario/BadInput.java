package fr.parvis.replay.scenario;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A file that cannot be used, told with its name and line so that it can be mended. */
public final class BadInput extends RuntimeException {

    /** Number of seconds beyond which nothing happens at a desk. */
    static final long FURTHEST = 1_000_000_000;

    /** The byte order mark some programs begin a file with. */
    static final String MARK = "\uFEFF";

    /** What stands where bytes were no text. */
    static final String STRANGE = "\uFFFD";

    static final String NOT_UTF_8 = "is not written in UTF-8";

    private static final long serialVersionUID = 1;

    public BadInput(Path file, long line, String what) {
        super(file + ", line " + line + ": " + what);
    }

    /** A file that cannot be opened or read to its end. */
    static BadInput unreadable(Path file, IOException broken) {
        boolean absent = broken instanceof NoSuchFileException;
        return new BadInput(file, 1, absent ? "there is no such file" : "cannot be read (" + broken.getMessage() + ")");
    }
}
