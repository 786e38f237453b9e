package fr.parvis.testing;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * A line between two programs that can be cut, as when one of them died, or fall silent, as when its machine is gone. It counts how
 * often somebody asked and had to wait for an answer.
 */
public final class CutLine implements Closeable {
    private enum State {
        WHOLE,
        CUT,
        SILENT
    }

    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final String host;
    private final int port;
    private final AtomicLong roundTrips = new AtomicLong();
    private volatile State state = State.WHOLE;

    private CutLine(String host, int port) throws IOException {
        this.host = host;
        this.port = port;
    }

    static CutLine to(String host, int port) throws IOException {
        CutLine line = new CutLine(host, port);
        background(line::serve);
        return line;
    }

    int port() {
        return door.getLocalPort();
    }

    /** How often, on any connection, something was sent after an answer or as the first of all. */
    public long roundTrips() {
        return roundTrips.get();
    }

    /** Ends every connection, and every new one at once. */
    public void cut() {
        state = State.CUT;
        open.forEach(CutLine::end);
    }

    /** Nothing comes through any more, and nobody is told. */
    public void fallSilent() {
        state = State.SILENT;
    }

    /** The line is whole again; what was silent is cut. */
    public void heal() {
        cut();
        state = State.WHOLE;
    }

    private void serve() {
        while (!door.isClosed()) {
            try {
                Socket near = door.accept();
                background(() -> carry(near));
            } catch (IOException closing) {
                return;
            }
        }
    }

    private void carry(Socket near) {
        if (state == State.CUT) {
            end(near);
            return;
        }
        open.add(near);
        try (near;
                Socket far = new Socket(host, port)) {
            open.add(far);
            AtomicBoolean answered = new AtomicBoolean(true);
            background(() -> pass(far, near, () -> answered.set(true)));
            pass(near, far, () -> {
                if (answered.getAndSet(false)) {
                    roundTrips.incrementAndGet();
                }
            });
        } catch (IOException ended) {
            end(near);
        } finally {
            open.remove(near);
        }
    }

    private void pass(Socket from, Socket to, Runnable seen) {
        byte[] bytes = new byte[16 * 1024];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int length = in.read(bytes); length >= 0; length = in.read(bytes)) {
                while (state == State.SILENT) {
                    LockSupport.parkNanos(20_000_000);
                }
                seen.run();
                out.write(bytes, 0, length);
                out.flush();
            }
        } catch (IOException ended) {
            open.remove(from);
        } finally {
            end(from);
            end(to);
            open.remove(from);
        }
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException ended) {
            // It was closed already.
            return;
        }
    }

    private static void background(Runnable work) {
        Thread thread = new Thread(work, "cut-line");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        cut();
        door.close();
    }
}
