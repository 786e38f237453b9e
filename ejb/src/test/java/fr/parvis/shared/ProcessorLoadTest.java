package fr.parvis.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProcessorLoadTest {
    /** One that is never told would let work behind the scenes run without bounds: the attribute is there in the Java we run on. */
    @Test
    void the_machine_tells_a_share_that_grows_with_work() {
        ProcessorLoad load = new ProcessorLoad();
        double most = 0;
        for (int look = 0; look < 200 && most <= 0; look++) {
            long until = System.nanoTime() + 20_000_000L;
            while (System.nanoTime() < until) {
                Thread.onSpinWait();
            }
            most = Math.max(most, load.share());
        }

        assertThat(most).isPositive().isLessThanOrEqualTo(1);
    }
}
