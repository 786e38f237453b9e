package fr.parvis.reception.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.reception.OpenDay;
import fr.parvis.reception.Order;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TurnQueueTest {
    private final TurnQueue queue = new TurnQueue();
    private final Map<UUID, Integer> done = new ConcurrentHashMap<>();
    private final AtomicInteger leading = new AtomicInteger();

    /** Counts how often it is done, and gives its own identifier. */
    private final class Counted implements Order<UUID> {
        private final UUID id;

        Counted(UUID id) {
            this.id = id;
        }

        @Override
        public UUID requestId() {
            return id;
        }

        @Override
        public boolean keepsAnswer() {
            return true;
        }

        @Override
        public UUID act(OpenDay day) {
            done.merge(id, 1, Integer::sum);
            return id;
        }

        @Override
        public UUID again(String answer) {
            return id;
        }
    }

    private void together(List<WaitingOrder<?>> batch) {
        assertThat(leading.incrementAndGet()).as("one leads at a time").isEqualTo(1);
        batch.forEach(one -> one.act(null));
        leading.decrementAndGet();
        batch.forEach(WaitingOrder::finish);
    }

    @Test
    void every_order_is_done_once_and_its_result_goes_to_who_asked() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(12);
        try {
            List<CompletableFuture<Boolean>> asked = new ArrayList<>();
            for (int order = 0; order < 3_000; order++) {
                UUID id = UUID.randomUUID();
                asked.add(CompletableFuture.supplyAsync(
                        () -> queue.take(new Counted(id), this::together).equals(id), threads));
            }
            for (CompletableFuture<Boolean> one : asked) {
                assertThat(one.get()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(done).hasSize(3_000).allSatisfy((id, times) -> assertThat(times)
                .isEqualTo(1));
    }

    @Test
    void those_who_come_while_somebody_leads_are_done_together_sixteen_at_most_and_no_request_twice() throws Exception {
        CountDownLatch led = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        UUID first = UUID.randomUUID();
        UUID twice = UUID.randomUUID();
        List<List<UUID>> batches = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(24);
        try {
            List<CompletableFuture<UUID>> asked = new ArrayList<>();
            asked.add(CompletableFuture.supplyAsync(
                    () -> queue.take(new Counted(first), batch -> {
                        led.countDown();
                        await(go);
                        together(batch);
                    }),
                    threads));
            led.await();
            List<UUID> ids = new ArrayList<>(List.of(twice, twice));
            for (int order = 0; order < 20; order++) {
                ids.add(UUID.randomUUID());
            }
            AtomicInteger waiting = new AtomicInteger();
            for (UUID id : ids) {
                asked.add(CompletableFuture.supplyAsync(
                        () -> {
                            waiting.incrementAndGet();
                            return queue.take(new Counted(id), batch -> {
                                batches.add(batch.stream()
                                        .map(WaitingOrder::requestId)
                                        .toList());
                                together(batch);
                            });
                        },
                        threads));
            }
            while (waiting.get() < ids.size()) {
                Thread.onSpinWait();
            }
            go.countDown();
            for (CompletableFuture<UUID> one : asked) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(batches)
                .allSatisfy(
                        batch -> assertThat(batch).hasSizeLessThanOrEqualTo(16).doesNotHaveDuplicates());
        assertThat(done.get(twice)).isEqualTo(2);
    }

    @Test
    void what_fails_is_told_to_its_own_caller_and_the_next_one_leads() {
        assertThatThrownBy(() -> queue.take(new Counted(UUID.randomUUID()), batch -> {
                    batch.forEach(one -> one.fail(new IllegalStateException("this one")));
                    batch.forEach(WaitingOrder::finish);
                }))
                .hasMessage("this one");
        UUID id = UUID.randomUUID();
        assertThat(queue.take(new Counted(id), this::together)).isEqualTo(id);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
