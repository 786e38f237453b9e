package fr.parvis.kiosk.journal;

import java.io.IOException;

/** Nothing can be written down any more, so nothing may be told to a visitor: the disk is full or broken. */
public final class JournalFull extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public JournalFull(IOException cause) {
        super("The journal cannot be written: " + cause.getMessage(), cause);
    }
}
