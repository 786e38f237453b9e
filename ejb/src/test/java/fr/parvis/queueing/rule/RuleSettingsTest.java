package fr.parvis.queueing.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.parvis.queueing.room.VisitorClass;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RuleSettingsTest {

    private final RuleSettings standard = RuleSettings.standard();

    @Test
    void the_middle_of_the_slider_is_the_standard() {
        assertThat(standard.withBalance(0.5)).isEqualTo(standard);
    }

    @Test
    void the_slider_sets_the_ceiling_between_an_hour_and_half_an_hour() {
        assertThat(standard.withBalance(0).ceiling()).isEqualTo(Duration.ofMinutes(60));
        assertThat(standard.withBalance(1).ceiling()).isEqualTo(Duration.ofMinutes(30));
        assertThatIllegalArgumentException().isThrownBy(() -> standard.withBalance(1.1));
    }

    @Test
    void settings_outside_the_safe_bounds_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> standard.withCeiling(Duration.ofMinutes(5)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> standard.withTarget(VisitorClass.WALK_IN, Duration.ofHours(5)));
        assertThatIllegalArgumentException().isThrownBy(() -> new RuleSettings.Tuning(Double.NaN, 0.5, 0.3, 2));
    }

    @Test
    void every_class_has_an_expectation() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RuleSettings(
                        Map.of(VisitorClass.WALK_IN, standard.of(VisitorClass.WALK_IN)),
                        0.5,
                        standard.ceiling(),
                        standard.earlyTolerance(),
                        standard.lateTolerance(),
                        standard.tuning()));
    }
}
