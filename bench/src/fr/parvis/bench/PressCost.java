package fr.parvis.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one press of "next" costs at a site with 20 counters and 100 waiting: with what it was decided on kept or not, quiet, and
 * while kiosks and phones ask for estimates all the time. Started by {@code ./parvis bench press}.
 */
public final class PressCost {
    private static final int COUNTERS = 20;
    private static final int WAITING = 100;
    private static final int ASKING = 4;
    private static final Pattern CURRENT = Pattern.compile("\"ticket(?:Id)?\":(\\d+)");

    private final int port;
    private final Yard.Site site;
    private final double seconds;

    private PressCost(int port, Yard.Site site, double seconds) {
        this.port = port;
        this.site = site;
        this.seconds = seconds;
    }

    /** Arguments: HTTP port, database address, user, password, seconds of each measure, what this server is called. */
    public static void main(String[] arguments) throws Exception {
        Locale.setDefault(Locale.ROOT);
        try (Yard yard = new Yard(arguments[1], arguments[2], arguments[3])) {
            yard.lay(1, COUNTERS);
            PressCost cost =
                    new PressCost(Integer.parseInt(arguments[0]), yard.sites.get(0), Double.parseDouble(arguments[4]));
            cost.fill();
            cost.press(cost.seconds);
            print(arguments[5] + ", quiet", cost.press(cost.seconds));
            print(arguments[5] + ", estimates asked for", cost.pressWhileAsked());
        }
    }

    private void fill() throws Exception {
        try (HttpLine kiosk = new HttpLine("127.0.0.1", port)) {
            for (int visitor = 0; visitor < WAITING; visitor++) {
                kiosk.post(
                        "/api/kiosk/tickets",
                        site.kioskToken(),
                        UUID.randomUUID().toString(),
                        "{\"motif\":" + site.motif() + ",\"language\":\"fr\"}");
            }
        }
    }

    /** All counters are open, and heard of. */
    private void open() throws Exception {
        try (HttpLine line = new HttpLine("127.0.0.1", port)) {
            for (Yard.Desk desk : site.desks()) {
                post(line, desk, "open", "{\"counter\":" + desk.counter() + "}");
                post(line, desk, "heartbeat", "{}");
            }
        }
    }

    /** The median of the calls alone at a site's first counter, milliseconds, for so many seconds. */
    static double next(HttpLine line, Yard.Site site, double length) throws Exception {
        Yard.Desk desk = site.desks().get(0);
        post(line, desk, "open", "{\"counter\":" + desk.counter() + "}");
        long[] times = press(line, site, length);
        post(line, desk, "close", "{}");
        return at(times, 0.5);
    }

    /** The times of the calls alone, nanoseconds, sorted; the visitor goes back to the queue between two of them. */
    private long[] press(double length) throws Exception {
        open();
        try (HttpLine line = new HttpLine("127.0.0.1", port)) {
            return press(line, site, length);
        }
    }

    private static long[] press(HttpLine line, Yard.Site site, double length) throws Exception {
        List<Long> times = new ArrayList<>();
        Yard.Desk desk = site.desks().get(0);
        long end = System.nanoTime() + (long) (length * 1e9);
        while (System.nanoTime() < end) {
            long start = System.nanoTime();
            HttpLine.Answer answer = post(line, desk, "next", "{}");
            times.add(System.nanoTime() - start);
            Matcher current = CURRENT.matcher(answer.body());
            if (answer.status() != 200 || !current.find()) {
                throw new IllegalStateException("Nobody was called: " + answer.status() + " " + answer.body());
            }
            post(line, desk, "transfer", "{\"ticket\":" + current.group(1) + ",\"motif\":" + site.motif() + "}");
            LockSupport.parkNanos(5_000_000);
        }
        return times.stream().mapToLong(Long::longValue).sorted().toArray();
    }

    private long[] pressWhileAsked() throws Exception {
        boolean[] over = new boolean[1];
        List<Thread> asking = new ArrayList<>();
        for (int number = 0; number < ASKING; number++) {
            Thread thread = new Thread(() -> ask(over));
            thread.start();
            asking.add(thread);
        }
        try {
            return press(seconds);
        } finally {
            over[0] = true;
            for (Thread thread : asking) {
                thread.join();
            }
        }
    }

    private void ask(boolean[] over) {
        try (HttpLine line = new HttpLine("127.0.0.1", port)) {
            while (!over[0]) {
                line.get("/api/kiosk", site.kioskToken());
                LockSupport.parkNanos(100_000_000);
            }
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static HttpLine.Answer post(HttpLine line, Yard.Desk desk, String action, String body) throws Exception {
        return line.post("/api/desk/" + action, desk.agentToken(), UUID.randomUUID().toString(), body);
    }

    private static void print(String name, long[] sorted) {
        System.out.printf(
                "%-44s %6d calls   p50 %6.2f ms   p99 %6.2f ms   longest %6.2f ms   mean %6.2f ms%n",
                name,
                sorted.length,
                at(sorted, 0.5),
                at(sorted, 0.99),
                at(sorted, 1),
                Arrays.stream(sorted).average().orElse(Double.NaN) / 1e6);
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, share * sorted.length)] / 1e6;
    }
}
