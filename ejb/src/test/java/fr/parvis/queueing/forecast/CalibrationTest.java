package fr.parvis.queueing.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class CalibrationTest {

    private final Calibration calibration = new Calibration();

    private static WaitSpread told(int p25, int p50, int p90) {
        return new WaitSpread(Duration.ofMinutes(p25), Duration.ofMinutes(p50), Duration.ofMinutes(p90));
    }

    private void learn(int times, WaitSpread told, int actual) {
        for (int visitor = 0; visitor < times; visitor++) {
            calibration.learn(told, told.range(), Duration.ofMinutes(actual));
        }
    }

    @Test
    void nothing_is_corrected_on_day_one() {
        assertThat(calibration.corrections()).isEqualTo(Outlook.Corrections.none());
    }

    @Test
    void forecasts_twice_too_short_are_stretched() {
        learn(200, told(8, 10, 20), 20);
        WaitSpread corrected = told(8, 10, 20).corrected(calibration.corrections());
        assertThat(corrected.p50().toSeconds() / 60.0).isBetween(17.0, 20.0);
        assertThat(calibration.held()).isEqualTo(1);
    }

    @Test
    void a_few_outcomes_correct_little() {
        learn(4, told(8, 10, 20), 30);
        assertThat(calibration.corrections().middle()).isBetween(1.01, 1.2);
    }

    @Test
    void what_chance_alone_explains_is_not_corrected() {
        for (int visitor = 0; visitor < 100; visitor++) {
            Duration actual = Duration.ofSeconds(610 + 4 * (visitor * 37 % 100 - 49));
            calibration.learn(told(5, 10, 20), told(5, 10, 20).range(), actual);
        }
        assertThat(calibration.corrections().middle()).isEqualTo(1);
    }

    @Test
    void a_median_that_is_right_but_far_too_short_on_average_is_raised() {
        learn(60, told(5, 10, 30), 10);
        assertThat(calibration.corrections().middle()).isEqualTo(1);
        learn(50, told(5, 10, 30), 40);
        double middle = calibration.corrections().middle();
        assertThat(10 * middle)
                .as("no more than two minutes below the mean of 23.6")
                .isCloseTo(21.6, within(0.1));
    }

    @Test
    void ranges_wider_than_waits_need_become_narrower_and_keep_what_was_promised() {
        for (int visitor = 0; visitor < 200; visitor++) {
            WaitSpread told = told(8, 20, 42).corrected(calibration.corrections());
            calibration.learn(told(8, 20, 42), told.range(), Duration.ofMinutes(16 + visitor % 9));
        }
        WaitRange range = told(8, 20, 42).corrected(calibration.corrections()).range();
        assertThat(range.low()).contains(Duration.ofMinutes(15));
        assertThat(range.high()).contains(Duration.ofMinutes(25));
        assertThat(calibration.held()).isGreaterThan(0.9);
    }

    @Test
    void ranges_that_waits_leave_become_wider() {
        for (int visitor = 0; visitor < 200; visitor++) {
            calibration.learn(told(18, 20, 22), told(18, 20, 22).range(), Duration.ofMinutes(4 + visitor % 29));
        }
        WaitRange range = told(18, 20, 22).corrected(calibration.corrections()).range();
        assertThat(range.low()).contains(Duration.ofMinutes(10));
        assertThat(range.high()).contains(Duration.ofMinutes(30));
    }

    @Test
    void waits_longer_than_shown_are_counted() {
        learn(30, told(8, 10, 20), 12);
        learn(10, told(8, 10, 20), 26);
        assertThat(calibration.exceeded()).isCloseTo(0.25, within(1e-9));
        assertThat(calibration.held()).isCloseTo(0.75, within(1e-9));
    }

    @Test
    void visitors_called_at_once_as_told_teach_nothing() {
        learn(200, told(0, 0, 0), 0);
        assertThat(calibration.corrections()).isEqualTo(Outlook.Corrections.none());
    }

    @Test
    void a_correction_beyond_reason_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Outlook.Corrections(1, 9, 1));
    }
}
