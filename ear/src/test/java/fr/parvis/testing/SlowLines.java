package fr.parvis.testing;

import java.io.Closeable;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Callers who begin to say something and do not go on. */
public final class SlowLines implements Closeable {
    private final List<Socket> sockets = new ArrayList<>();

    /** Opens so many, each of which says this much and waits. */
    public SlowLines(URI server, int count, String begun) throws IOException {
        byte[] bytes = begun.getBytes(StandardCharsets.US_ASCII);
        for (int number = 0; number < count; number++) {
            Socket socket = new Socket(server.getHost(), server.getPort());
            sockets.add(socket);
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
        }
    }

    /** How many of them were neither answered nor ended so far. */
    public long hanging() throws IOException {
        long hanging = 0;
        for (Socket socket : sockets) {
            socket.setSoTimeout(20);
            try {
                socket.getInputStream().read();
            } catch (SocketTimeoutException waiting) {
                hanging++;
            }
        }
        return hanging;
    }

    @Override
    public void close() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
