package fr.parvis.kiosk.print.line;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;

/** A printer on the network, on its raw port (9100). */
record NetworkLine(String host, int port, boolean answers) implements PrinterLine {
    /** A printer that sleeps takes its time to find its voice. */
    private static final int CONNECT_MILLISECONDS = 3000;

    /** Small, so that "sent" means "taken by the printer" and not "waiting in this machine". */
    private static final int SMALL_BUFFER = 8 * 1024;

    @Override
    public Session open() throws IOException {
        Socket socket = new Socket();
        try {
            socket.setTcpNoDelay(true);
            socket.setSendBufferSize(SMALL_BUFFER);
            socket.connect(new InetSocketAddress(host, port), CONNECT_MILLISECONDS);
        } catch (IOException away) {
            socket.close();
            throw away;
        }
        return new Connection(socket, answers);
    }

    private record Connection(Socket socket, boolean answers) implements Session {
        @Override
        public void send(byte[] bytes, int from, int length) throws IOException {
            socket.getOutputStream().write(bytes, from, length);
        }

        @Override
        public int read(int milliseconds) throws IOException {
            socket.setSoTimeout(Math.max(1, milliseconds));
            try {
                int heard = socket.getInputStream().read();
                if (heard < 0) {
                    throw new EOFException("The printer ended the connection");
                }
                return heard;
            } catch (SocketTimeoutException silent) {
                return -1;
            }
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
