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
