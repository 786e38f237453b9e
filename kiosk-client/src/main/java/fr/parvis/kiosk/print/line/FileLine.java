package fr.parvis.kiosk.print.line;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file in place of a printer, for installers and tests: what would be printed is appended to it. */
record FileLine(Path file) implements PrinterLine {

    @Override
    public Session open() throws IOException {
        return new Writing(Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
    }

    private record Writing(OutputStream out) implements Session {
        @Override
        public void send(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public int read(int milliseconds) {
            return -1;
        }

        @Override
        public boolean answers() {
            return false;
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }
}
