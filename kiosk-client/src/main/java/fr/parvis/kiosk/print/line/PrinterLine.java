package fr.parvis.kiosk.print.line;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** The cable between a kiosk and its printer. */
public interface PrinterLine {

    /** Opens the line for one act; a network printer that is away is given up after three seconds. */
    Session open() throws IOException;

    /** The line of an address, see {@code TicketPrinter.at}; empty for {@code none}. */
    static Optional<PrinterLine> at(String address) {
        return LineAddress.read(address);
    }

    /** An open line. Closing it from another thread ends whatever hangs on it. */
    interface Session extends Closeable {

        /** Sends some bytes, and waits as long as the printer refuses them. */
        void send(byte[] bytes, int from, int length) throws IOException;

        /** The next byte that the printer says, or -1 when it says nothing in time; fails when nothing will come any more. */
        int read(int milliseconds) throws IOException;

        /** False when nothing ever comes back on this line, so that asking is in vain. */
        boolean answers();
    }
}
