package fr.parvis.kiosk.print.line;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A printer behind a device file of the system, such as {@code /dev/usb/lp0}. */
record DeviceLine(Path device, boolean answers) implements PrinterLine {

    @Override
    public Session open() throws IOException {
        if (!answers) {
            return new Connection(FileChannel.open(device, StandardOpenOption.WRITE), false);
        }
        Connection connection =
                new Connection(FileChannel.open(device, StandardOpenOption.READ, StandardOpenOption.WRITE), true);
        connection.listen();
        return connection;
    }

    /** A device file has no time-out, so a thread of its own waits for what the printer says. */
    private static final class Connection implements Session {
        private final FileChannel channel;
        private final boolean answers;
        private final BlockingQueue<Integer> said = new LinkedBlockingQueue<>();
        private volatile boolean ended;

        private Connection(FileChannel channel, boolean answers) {
            this.channel = channel;
            this.answers = answers;
        }

        private void listen() {
            Thread ear = new Thread(this::hear, "parvis-printer-answers");
            ear.setDaemon(true);
            ear.start();
        }

        private void hear() {
            ByteBuffer one = ByteBuffer.allocate(1);
            try {
                while (channel.read(one) == 1) {
                    said.add(one.get(0) & 0xff);
                    one.clear();
                }
            } catch (IOException closed) {
                said.clear();
            } finally {
                ended = true;
            }
        }

        @Override
        public void send(byte[] bytes, int from, int length) throws IOException {
            ByteBuffer rest = ByteBuffer.wrap(bytes, from, length);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
        }

        @Override
        public int read(int milliseconds) throws IOException {
            try {
                Integer next = said.poll(ended ? 0 : milliseconds, TimeUnit.MILLISECONDS);
                if (next == null && ended) {
                    throw new EOFException("The device says nothing any more");
                }
                return next == null ? -1 : next;
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return -1;
            }
        }

        @Override
        public boolean answers() {
            return answers;
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
