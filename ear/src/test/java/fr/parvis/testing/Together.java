package fr.parvis.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Lets many threads do something at the same moment. */
public final class Together {
    private Together() {}

    /** Runs one deed a thread, all released at once. @return their answers in the order of the threads */
    public static <T> List<T> run(int threads, IntFunction<Callable<T>> deed) throws Exception {
        ClassLoader container = Thread.currentThread().getContextClassLoader();
        CyclicBarrier start = new CyclicBarrier(threads);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<T>> running = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                Callable<T> mine = deed.apply(thread);
                running.add(pool.submit(() -> {
                    Thread.currentThread().setContextClassLoader(container);
                    start.await();
                    return mine.call();
                }));
            }
            List<T> answers = new ArrayList<>();
            for (Future<T> one : running) {
                answers.add(one.get());
            }
            return answers;
        } finally {
            pool.shutdownNow();
        }
    }
}
