package fr.parvis.bench;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * How long a kiosk waits for its ticket: quiet, while strangers hold lines open, and while thirty agents sign in at once.
 * Started by {@code ./parvis bench doors}, on one build after the other.
 *
 * <p>A ticket is due every {@value #EVERY_MILLIS} ms whatever became of the one before, and its wait counts from when it was due. Who is
 * refused asks again.
 */
public final class Doors {
    private static final int EVERY_MILLIS = 50;
    private static final int KIOSKS = 8;
    private static final int SLOW = 60;
    private static final int LISTENERS = 400;
    private static final int AGENTS = 30;

    private final int port;
    private final Yard.Site site;
    private final String password;
    private final String name;
    private final Path results;
    private final AtomicInteger refused = new AtomicInteger();

    private Doors(int port, Yard.Site site, String password, String name, Path results) {
        this.port = port;
        this.site = site;
        this.password = password;
        this.name = name;
        this.results = results;
    }

    /**
     * Arguments: HTTP port, database address, user, password, a password for the agents, seconds of each measure, what this
     * build is called, the file to which results are added.
     */
    public static void main(String[] arguments) throws Exception {
        Locale.setDefault(Locale.ROOT);
        try (Yard yard = new Yard(arguments[1], arguments[2], arguments[3])) {
            yard.lay(1, AGENTS);
            List<String> logins = yard.withPassword(arguments[4]);
            Doors doors = new Doors(
                    Integer.parseInt(arguments[0]), yard.sites.get(0), arguments[4], arguments[6], Path.of(arguments[7]));
            double seconds = Double.parseDouble(arguments[5]);
            doors.tickets(seconds);
            doors.print("quiet", doors.tickets(seconds));
            for (int attack = 1; attack <= 2; attack++) {
                doors.print("strangers hold lines, " + attack, doors.whileHeld(seconds));
                doors.tickets(seconds);
            }
            for (int morning = 1; morning <= 2; morning++) {
                doors.print("thirty sign-ins, morning " + morning, doors.whileSigningIn(logins, seconds));
            }
        }
    }

    /** Bodies and heads that do not come to their end, and listeners that only listen; all given up at the end. */
    private long[] whileHeld(double seconds) throws Exception {
        List<Socket> held = new ArrayList<>();
        try {
            open(held, SLOW, "POST /api/agents/sign-in HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                    + "Content-Length: 60\r\n\r\n{");
            open(held, SLOW, "GET /api/health HTTP/1.1\r\nHost: x\r\nAccept");
            open(held, LISTENERS, "GET /api/hints HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + site.kioskToken()
                    + "\r\n\r\n");
            return tickets(seconds);
        } finally {
            for (Socket socket : held) {
                socket.close();
            }
        }
    }

    private void open(List<Socket> held, int count, String begun) throws IOException {
        for (int number = 0; number < count; number++) {
            Socket socket = new Socket("127.0.0.1", port);
            held.add(socket);
            socket.getOutputStream().write(begun.getBytes(StandardCharsets.US_ASCII));
        }
    }

    private long[] whileSigningIn(List<String> logins, double seconds) throws Exception {
        ExecutorService agents = Executors.newFixedThreadPool(AGENTS);
        try {
            List<Future<Integer>> morning = new ArrayList<>();
            for (String login : logins) {
                morning.add(agents.submit(() -> signIn(login)));
            }
            long[] waits = tickets(seconds);
            Map<Integer, Integer> answers = new TreeMap<>();
            for (Future<Integer> each : morning) {
                answers.merge(each.get(2, TimeUnit.MINUTES), 1, Integer::sum);
            }
            System.out.println("  sign-ins by status: " + answers);
            return waits;
        } finally {
            agents.shutdownNow();
        }
    }

    private int signIn(String login) throws IOException {
        try (HttpLine line = new HttpLine("127.0.0.1", port)) {
            String body = "{\"login\":\"" + login + "\",\"password\":\"" + password + "\"}";
            return line.post("/api/agents/sign-in", "none", UUID.randomUUID().toString(), body)
                    .status();
        }
    }

    /** The waits of the tickets due within so many seconds, nanoseconds, sorted. */
    private long[] tickets(double seconds) throws Exception {
        int due = (int) (seconds * 1000 / EVERY_MILLIS);
        long start = System.nanoTime();
        ExecutorService kiosks = Executors.newFixedThreadPool(KIOSKS);
        try {
            List<Callable<long[]>> all = new ArrayList<>();
            for (int kiosk = 0; kiosk < KIOSKS; kiosk++) {
                int first = kiosk;
                all.add(() -> kiosk(first, due, start));
            }
            List<Long> waits = new ArrayList<>();
            for (Future<long[]> kiosk : kiosks.invokeAll(all)) {
                for (long wait : kiosk.get()) {
                    waits.add(wait);
                }
            }
            return waits.stream().mapToLong(Long::longValue).sorted().toArray();
        } finally {
            kiosks.shutdownNow();
        }
    }

    private long[] kiosk(int first, int due, long start) throws Exception {
        List<Long> waits = new ArrayList<>();
        try (HttpLine line = new HttpLine("127.0.0.1", port)) {
            for (int ticket = first; ticket < due; ticket += KIOSKS) {
                long moment = start + TimeUnit.MILLISECONDS.toNanos((long) ticket * EVERY_MILLIS);
                while (System.nanoTime() < moment) {
                    LockSupport.parkNanos(moment - System.nanoTime());
                }
                String request = UUID.randomUUID().toString();
                while (line.post(
                                        "/api/kiosk/tickets",
                                        site.kioskToken(),
                                        request,
                                        "{\"motif\":" + site.motif() + ",\"language\":\"fr\"}")
                                .status()
                        != 201) {
                    refused.incrementAndGet();
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(EVERY_MILLIS));
                }
                waits.add(System.nanoTime() - moment);
            }
        }
        return waits.stream().mapToLong(Long::longValue).toArray();
    }

    private void print(String situation, long[] sorted) throws IOException {
        System.out.printf(
                "%-8s %-28s %5d tickets   p50 %9.1f ms   p99 %9.1f ms   longest %9.1f ms   refused %d times%n",
                name, situation, sorted.length, at(sorted, 0.5), at(sorted, 0.99), at(sorted, 1), refused.getAndSet(0));
        Files.writeString(
                results,
                situation + "\t" + name + "\t" + at(sorted, 0.99) + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, share * sorted.length)] / 1e6;
    }
}
