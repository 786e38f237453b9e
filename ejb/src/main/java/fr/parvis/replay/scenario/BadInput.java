package fr.parvis.replay.scenario;

import java.nio.file.Path;

/** A file that cannot be used, told with its name and line so that it can be mended. */
public final class BadInput extends RuntimeException {

    private static final long serialVersionUID = 1;

    public BadInput(Path file, long line, String what) {
        super(file + ", line " + line + ": " + what);
    }
}
