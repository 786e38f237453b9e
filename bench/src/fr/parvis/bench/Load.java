package fr.parvis.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/** Clients that press as fast as they are answered, or at a fixed pace. */
final class Load {
    private Load() {}

    /** One client's deed; false when the answer was not the one expected. */
    interface Client extends AutoCloseable {
        boolean press() throws Exception;

        @Override
        default void close() throws IOException {}
    }

    interface ClientMaker {
        Client make(int number) throws Exception;
    }

    /** @param perSecond good answers a second; @param p50 and p99 milliseconds from press to answer; @param bad others */
    record Result(double perSecond, double p50, double p99, long bad) {}

    /** As fast as answered. */
    static Result full(int clients, double seconds, ClientMaker maker) throws Exception {
        return run(clients, seconds, 0, maker);
    }

    /** A fixed number of presses a second in all; a late answer delays nobody's stopwatch: it starts when it was due. */
    static Result paced(int clients, double seconds, double perSecond, ClientMaker maker) throws Exception {
        return run(clients, seconds, perSecond, maker);
    }

    private static Result run(int clients, double seconds, double perSecond, ClientMaker maker) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(clients);
        try {
            long begin = System.nanoTime();
            long end = begin + (long) (seconds * 1e9);
            List<Future<long[]>> running = new ArrayList<>();
            for (int number = 0; number < clients; number++) {
                int mine = number;
                long step = perSecond == 0 ? 0 : (long) (1e9 * clients / perSecond);
                running.add(pool.submit(() -> one(maker, mine, begin + step * mine / clients, end, step)));
            }
            return gather(running, seconds);
        } finally {
            pool.shutdown();
        }
    }

    private static long[] one(ClientMaker maker, int number, long begin, long end, long step) throws Exception {
        long[] times = new long[1 << 16];
        int count = 0;
        long bad = 0;
        try (Client client = maker.make(number)) {
            long due = begin;
            while (System.nanoTime() < end) {
                while (step > 0 && System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                long start = step > 0 ? due : System.nanoTime();
                if (client.press()) {
                    times = count < times.length ? times : Arrays.copyOf(times, times.length * 2);
                    times[count++] = System.nanoTime() - start;
                } else {
                    bad++;
                }
                due += step;
            }
        }
        long[] answer = Arrays.copyOf(times, count + 1);
        answer[count] = bad;
        return answer;
    }

    private static Result gather(List<Future<long[]>> running, double seconds) throws Exception {
        List<long[]> all = new ArrayList<>();
        long bad = 0;
        int count = 0;
        for (Future<long[]> client : running) {
            long[] times = client.get();
            bad += times[times.length - 1];
            count += times.length - 1;
            all.add(times);
        }
        long[] sorted = all.stream()
                .flatMapToLong(times -> Arrays.stream(times, 0, times.length - 1))
                .sorted()
                .toArray();
        return new Result(count / seconds, at(sorted, 0.5), at(sorted, 0.99), bad);
    }

    private static double at(long[] sorted, double share) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.min(sorted.length - 1, share * sorted.length)] / 1e6;
    }
}
