package fr.parvis.kiosk.screen;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/**
 * Event streams to the screens of this terminal: each event goes to every listener; one that does not read loses events rather
 * than hold anybody up (screens read the truth again anyway). A comment every fifteen seconds shows that the line lives.
 */
public final class Streams {
    private static final int HELD = 32;
    private static final int COMMENT_SECONDS = 15;
    private static final int MOST = 16;

    private final CopyOnWriteArrayList<BlockingQueue<String>> listeners = new CopyOnWriteArrayList<>();

    /** Tells everybody who listens. */
    public void tell(String event, String data) {
        String text = "event: " + event + "\ndata: " + data + "\n\n";
        listeners.forEach(queue -> {
            if (!queue.offer(text)) {
                queue.clear();
            }
        });
    }

    /** Writes events until the listener is gone. */
    void follow(OutputStream out, String first) throws IOException {
        BlockingQueue<String> mine = new ArrayBlockingQueue<>(HELD);
        if (listeners.size() >= MOST) {
            listeners.remove(0);
        }
        listeners.add(mine);
        try {
            write(out, first);
            while (listeners.contains(mine)) {
                String event = mine.poll(COMMENT_SECONDS, TimeUnit.SECONDS);
                write(out, event == null ? ":\n\n" : event);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            listeners.remove(mine);
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
