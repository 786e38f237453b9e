package fr.parvis.kiosk;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/**
 * A network between a terminal and its server that can be cut: at any moment for good, or around single changes before or
 * after the server has committed them.
 */
final class CuttingProxy implements AutoCloseable {

    /** What becomes of one change that the terminal sends. */
    enum Cut {
        NONE,
        /** The request never reaches the server. */
        BEFORE,
        /** Only its head reaches the server. */
        WITHIN,
        /** The server does it, and its answer is lost. */
        AFTER,
        /** The server does it, and half of its answer arrives. */
        WITHIN_ANSWER,
        /** The server does it, and the answer comes too late. */
        LATE
    }

    private static final int LATE_MS = 2_500;

    private final ServerSocket door;
    private final URI server;
    private final AtomicInteger changes = new AtomicInteger();
    private final AtomicInteger enrolments = new AtomicInteger();
    private volatile boolean down;
    private volatile boolean busy;
    private volatile IntFunction<Cut> cuts = change -> Cut.NONE;

    private CuttingProxy(ServerSocket door, URI server) {
        this.door = door;
        this.server = server;
    }

    static CuttingProxy before(URI server) throws IOException {
        CuttingProxy proxy = new CuttingProxy(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), server);
        background(proxy::serve);
        return proxy;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + door.getLocalPort());
    }

    /** No network at all, until {@link #heal}. */
    void cut() {
        down = true;
    }

    /** The network is whole, and the server tells everybody to come back, until {@link #heal}. */
    void tooBusy() {
        busy = true;
    }

    /** The network is whole again. */
    void heal() {
        down = false;
        busy = false;
        cuts = change -> Cut.NONE;
    }

    /** How often a code of enrolment was tried. */
    int enrolments() {
        return enrolments.get();
    }

    /** Cuts around changes, counted from 0. */
    void cutAround(IntFunction<Cut> next) {
        cuts = next;
    }

    private void serve() {
        while (!door.isClosed()) {
            try {
                Socket terminal = door.accept();
                background(() -> carry(terminal));
            } catch (IOException closing) {
                return;
            }
        }
    }

    private void carry(Socket terminal) {
        try (terminal;
                Socket far = new Socket()) {
            if (down) {
                return;
            }
            if (busy) {
                comeBack(terminal);
                return;
            }
            far.connect(new InetSocketAddress(server.getHost(), server.getPort()), 1000);
            Cut[] now = {Cut.NONE};
            background(() -> back(far, terminal, now));
            forward(terminal.getInputStream(), far.getOutputStream(), now);
        } catch (IOException ended) {
            changes.get();
        }
    }

    private static void comeBack(Socket terminal) throws IOException {
        terminal.getInputStream().read(new byte[16 * 1024]);
        String problem = "{\"type\":\"urn:parvis:busy\",\"status\":503,\"key\":\"busy\"}";
        terminal.getOutputStream()
                .write(("HTTP/1.1 503 Service Unavailable\r\nRetry-After: 3\r\nConnection: close\r\n"
                                + "Content-Type: application/problem+json\r\nContent-Length: " + problem.length()
                                + "\r\n\r\n" + problem)
                        .getBytes(StandardCharsets.US_ASCII));
        terminal.getOutputStream().flush();
    }

    private void forward(InputStream from, OutputStream to, Cut[] now) throws IOException {
        byte[] bytes = new byte[16 * 1024];
        for (int length = from.read(bytes); length >= 0 && !down && !busy; length = from.read(bytes)) {
            String text = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
            if (text.startsWith("POST /api/devices/enrol ")) {
                enrolments.incrementAndGet();
            }
            if (text.startsWith("POST /api/kiosk/")) {
                now[0] = cuts.apply(changes.getAndIncrement());
            }
            if (now[0] == Cut.BEFORE) {
                return;
            }
            if (now[0] == Cut.WITHIN) {
                to.write(bytes, 0, Math.min(length, 120));
                to.flush();
                return;
            }
            to.write(bytes, 0, length);
            to.flush();
        }
    }

    private void back(Socket far, Socket terminal, Cut[] now) {
        byte[] bytes = new byte[16 * 1024];
        try (far;
                terminal) {
            InputStream from = far.getInputStream();
            OutputStream to = terminal.getOutputStream();
            for (int length = from.read(bytes); length >= 0 && !down; length = from.read(bytes)) {
                if (now[0] == Cut.AFTER) {
                    return;
                }
                if (now[0] == Cut.LATE) {
                    Thread.sleep(LATE_MS);
                }
                to.write(bytes, 0, now[0] == Cut.WITHIN_ANSWER ? length / 2 : length);
                to.flush();
                if (now[0] == Cut.WITHIN_ANSWER) {
                    return;
                }
            }
        } catch (IOException ended) {
            changes.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void background(Runnable work) {
        Thread thread = new Thread(work, "cutting-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        down = true;
        door.close();
    }
}
