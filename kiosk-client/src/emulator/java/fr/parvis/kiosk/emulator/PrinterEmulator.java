package fr.parvis.kiosk.emulator;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A network printer on a free port of this machine: answers its status, keeps what it is sent, and can be made to run out
 * of paper, stand open, hang, dawdle or talk nonsense. As real ones do, it answers a question for its status wherever it finds
 * one, also within a picture.
 */
public final class PrinterEmulator implements AutoCloseable {

    /** What is wrong with the printer. */
    public enum Mood {
        WELL,
        PAPER_LOW,
        PAPER_OUT,
        COVER_OPEN,
        /** Answers with bytes that are no status. */
        NONSENSE,
        /** Accepts a connection, then neither reads nor answers. */
        HANGING,
        /** Answers its status, then reads nothing more. */
        HANGING_WHEN_SENT,
        /** Takes a ticket in some seconds. */
        SLOW,
        /** The paper ends within the ticket. */
        PAPER_ENDS,
        /** Takes a part of the ticket, then reads nothing more. */
        STOPS_IN_THE_MIDDLE,
        /** Says that it is in error once it has taken something: the cutter is stuck. */
        CUTTER_JAMS
    }

    private static final int BEGUN = 1;
    private static final int CUT = 2;
    private static final int STOPS_AFTER = 8192;

    private final ServerSocket door;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Mood mood = Mood.WELL;
    private volatile long delay;
    private final Map<Integer, Integer> statuses = new ConcurrentHashMap<>();
    private final Queue<Integer> early = new ConcurrentLinkedQueue<>();
    private final Queue<Integer> unasked = new ConcurrentLinkedQueue<>();
    private final AtomicInteger tickets = new AtomicInteger();
    private final List<byte[]> whole = new CopyOnWriteArrayList<>();

    private PrinterEmulator(ServerSocket door) {
        this.door = door;
    }

    /** A printer that is well. */
    public static PrinterEmulator start() throws IOException {
        return start(0);
    }

    /** A printer that is well, on a port of the caller's choice. */
    public static PrinterEmulator start(int port) throws IOException {
        ServerSocket door = new ServerSocket();
        door.setReceiveBufferSize(4096);
        door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        PrinterEmulator printer = new PrinterEmulator(door);
        background(printer::serve);
        return printer;
    }

    /** Its address for a configuration. */
    public String address() {
        return "tcp://127.0.0.1:" + door.getLocalPort();
    }

    /** Makes it so from the next connection or question on. */
    public void becomes(Mood next) {
        mood = next;
    }

    /** Answers each question only after so long, as one that wakes up or has much to do. */
    public void answersAfter(Duration time) {
        delay = time.toMillis();
    }

    /** Answers question {@code n} with this byte, whatever it may mean. */
    public void says(int n, int status) {
        statuses.put(n, status);
    }

    /** Says this as soon as somebody connects: an answer to a question that somebody else asked. */
    public void saysEarly(int status) {
        early.add(status);
    }

    /** Says this behind its next answer, unasked. */
    public void saysUnasked(int status) {
        unasked.add(status);
    }

    /** Connections in which printing bytes came. */
    public int tickets() {
        return tickets.get();
    }

    /** Connections that are over and brought a ticket whole: its paper was cut. */
    public int whole() {
        return whole.size();
    }

    /** The papers of {@link #whole} tickets, those of each together: what was torn off in between is no ticket. */
    public List<List<BufferedImage>> wholeTickets() {
        return whole.stream()
                .map(ticket -> ReceiptInterpreter.papers(ticket, 576, 32))
                .toList();
    }

    /** Every printing byte so far, without the questions for its status. */
    public byte[] bytes() {
        synchronized (printed) {
            return printed.toByteArray();
        }
    }

    /** Every paper so far, on 80 mm paper. */
    public List<BufferedImage> papers() {
        return ReceiptInterpreter.papers(bytes(), 576, 32);
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        door.close();
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

    /** What one connection brought so far. */
    private record Brought(ByteArrayOutputStream bytes, AtomicInteger parts, OutputStream out, AtomicInteger recent) {}

    private void hear(Socket caller) {
        Brought brought = null;
        try (caller) {
            brought = new Brought(
                    new ByteArrayOutputStream(), new AtomicInteger(), caller.getOutputStream(), new AtomicInteger());
            say(early.poll(), brought.out());
            if (mood == Mood.HANGING) {
                hang();
                return;
            }
            converse(caller.getInputStream(), brought);
        } catch (IOException gone) {
            closed.getCount();
        }
        if (brought != null && brought.parts().get() == CUT) {
            whole.add(brought.bytes().toByteArray());
        }
    }

    private void converse(InputStream in, Brought brought) throws IOException {
        for (int first = in.read(); first >= 0; first = in.read()) {
            if (first == 0x10) {
                in.read();
                answer(in.read(), brought);
            } else if (mood == Mood.HANGING_WHEN_SENT
                    || mood == Mood.STOPS_IN_THE_MIDDLE && brought.bytes().size() > STOPS_AFTER) {
                hang();
                return;
            } else {
                print(first, in, brought);
            }
        }
    }

    private void print(int first, InputStream in, Brought brought) throws IOException {
        tickets.addAndGet(brought.parts().compareAndSet(0, BEGUN) ? 1 : 0);
        keep(brought, (byte) first);
        if (restOfCommand(first, in, brought)) {
            brought.parts().set(CUT);
        }
    }

    /** Data of a raster band may look like a question, so commands are read whole. @return whether it cuts the paper */
    private boolean restOfCommand(int first, InputStream in, Brought brought) throws IOException {
        int second = in.read();
        keep(brought, (byte) second);
        if (first == 0x1d && second == 'v') {
            byte[] size = Arrays.copyOf(in.readNBytes(6), 6);
            keep(brought, size);
            int across = (size[2] & 0xff) + 256 * (size[3] & 0xff);
            int down = (size[4] & 0xff) + 256 * (size[5] & 0xff);
            for (int y = 0; y < down; y++) {
                keep(brought, in.readNBytes(across));
                pause(mood == Mood.SLOW ? 5 : 0);
            }
        } else if (second != '@') {
            keep(brought, (byte) in.read());
        }
        return first == 0x1d && second == 'V';
    }

    private void answer(int question, Brought brought) throws IOException {
        OutputStream out = brought.out();
        boolean printing = brought.parts().get() > 0;
        pause((int) delay);
        if (mood == Mood.NONSENSE) {
            out.write(new byte[] {(byte) 0x81, 'O', 'K', 0, (byte) 0xff});
        } else {
            boolean out4 = mood == Mood.PAPER_OUT || mood == Mood.PAPER_ENDS && printing;
            int status = 0b0001_0010;
            status |= question == 2 && mood == Mood.COVER_OPEN ? 0b100 : 0;
            status |= question == 2 && out4 ? 0b10_0000 : 0;
            status |= question == 4 && out4 ? 0b110_1100 : 0;
            status |= question == 4 && mood == Mood.PAPER_LOW ? 0b1100 : 0;
            status |= question == 2 && mood == Mood.CUTTER_JAMS && printing ? 0b100_0000 : 0;
            status |= question == 3 && mood == Mood.CUTTER_JAMS && printing ? 0b1000 : 0;
            out.write(statuses.getOrDefault(question, status));
            say(unasked.poll(), out);
        }
        out.flush();
    }

    private static void say(Integer status, OutputStream out) throws IOException {
        if (status != null) {
            out.write(status);
            out.flush();
        }
    }

    private void keep(Brought brought, byte... next) throws IOException {
        for (byte each : next) {
            int last = brought.recent().updateAndGet(before -> (before << 8 | each & 0xff) & 0xffffff);
            if (last >= 0x100401 && last <= 0x100404) {
                answer(last & 0xff, brought);
            }
        }
        brought.bytes().writeBytes(next);
        synchronized (printed) {
            printed.writeBytes(next);
        }
    }

    private void hang() {
        pause(60_000);
    }

    private void pause(int milliseconds) {
        if (milliseconds == 0) {
            return;
        }
        try {
            closed.await(milliseconds, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void background(Runnable work) {
        Thread thread = new Thread(work, "printer-emulator");
        thread.setDaemon(true);
        thread.start();
    }
}
