package fr.parvis.kiosk.scan.code;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.common.reedsolomon.GenericGF;
import com.google.zxing.common.reedsolomon.ReedSolomonEncoder;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A damaged block becomes itself again, or is given up; never another. */
class RepairTest {
    private static final int LENGTH = 35;
    private static final int CHECK = 18;

    private final Random random = new Random(42);

    @Test
    void doubts_cost_one_check_codeword_and_errors_two() {
        for (int i = 0; i < 300; i++) {
            int doubts = random.nextInt(CHECK - 3);
            int errors = random.nextInt((CHECK - 4 - doubts) / 2 + 1);
            int[] block = block();
            assertThat(damaged(block, doubts, errors))
                    .hasValueSatisfying(mended -> assertThat(mended).isEqualTo(block));
        }
    }

    @Test
    void damage_beyond_repair_never_gives_another_block() {
        for (int i = 0; i < 3_000; i++) {
            int doubts = random.nextInt(CHECK + 1);
            int errors = (CHECK - doubts) / 2 + 1 + random.nextInt(5);
            assertThat(damaged(block(), doubts, errors)).isEmpty();
        }
    }

    @Test
    void a_repair_that_leaves_nothing_to_check_with_is_refused() {
        assertThat(damaged(block(), CHECK - 3, 0)).isEmpty();
        assertThat(damaged(block(), CHECK, 0)).isEmpty();
    }

    private int[] block() {
        int[] block = new int[LENGTH];
        for (int i = 0; i < LENGTH - CHECK; i++) {
            block[i] = random.nextInt(256);
        }
        new ReedSolomonEncoder(GenericGF.QR_CODE_FIELD_256).encode(block, CHECK);
        return block;
    }

    private Optional<int[]> damaged(int[] block, int doubts, int errors) {
        int[] word = block.clone();
        boolean[] doubtful = new boolean[LENGTH];
        int[] places = random.ints(0, LENGTH).distinct().limit(doubts + errors).toArray();
        for (int i = 0; i < places.length; i++) {
            word[places[i]] ^= 1 + random.nextInt(255);
            doubtful[places[i]] = i < doubts;
        }
        return new Repair(word, CHECK, doubtful).repaired();
    }
}
