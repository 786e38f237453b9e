package fr.parvis.kiosk;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/** A network printer that is always well and counts whole tickets: those whose cut arrived. */
final class CountingPrinter implements AutoCloseable {
    private final ServerSocket door;
    private final AtomicInteger tickets = new AtomicInteger();

    private CountingPrinter(ServerSocket door) {
        this.door = door;
    }

    static CountingPrinter start() throws IOException {
        CountingPrinter printer = new CountingPrinter(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        background(printer::serve);
        return printer;
    }

    String address() {
        return "tcp://127.0.0.1:" + door.getLocalPort();
    }

    int tickets() {
        return tickets.get();
    }

    private void serve() {
        while (!door.isClosed()) {
            try {
                Socket caller = door.accept();
                background(() -> hear(caller));
            } catch (IOException closing) {
                return;
            }
        }
    }

    private void hear(Socket caller) {
        boolean whole = false;
        try (caller) {
            InputStream in = caller.getInputStream();
            OutputStream out = caller.getOutputStream();
            for (int first = in.read(); first >= 0; first = in.read()) {
                whole |= command(first, in, out);
            }
        } catch (IOException gone) {
            tickets.get();
        }
        if (whole) {
            tickets.incrementAndGet();
        }
    }

    /** Reads one command whole. @return whether it cuts the paper */
    private static boolean command(int first, InputStream in, OutputStream out) throws IOException {
        int second = in.read();
        if (first == 0x10) {
            in.read();
            out.write(0b0001_0010);
            out.flush();
            return false;
        }
        if (first == 0x1d && second == 'v') {
            byte[] size = in.readNBytes(6);
            int across = (size[2] & 0xff) + 256 * (size[3] & 0xff);
            int down = (size[4] & 0xff) + 256 * (size[5] & 0xff);
            in.readNBytes(across * down);
        } else if (second != '@') {
            in.read();
        }
        return first == 0x1d && second == 'V';
    }

    private static void background(Runnable work) {
        Thread thread = new Thread(work, "counting-printer");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
