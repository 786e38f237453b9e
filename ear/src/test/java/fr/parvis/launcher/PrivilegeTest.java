package fr.parvis.launcher;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.shared.Settings;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PrivilegeTest {
    private static final Settings DEMO = Settings.from(Map.of());
    private static final Settings PRODUCTION = Settings.from(Map.of(
            "PARVIS_PROFILE", "production",
            "PARVIS_SECRET", "secret-of-the-tests-0123456789abcdef",
            "PARVIS_DB_PASSWORD", "password-of-the-tests",
            "PARVIS_PLAIN_HTTP", "accepted"));

    @Test
    void root_runs_the_demonstration_only_unless_accepted_in_words() {
        assertThatThrownBy(() -> Privilege.refuseRoot(PRODUCTION, 0, null))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("not as root");
        assertThatThrownBy(() -> Privilege.refuseRoot(PRODUCTION, 0, "yes")).isInstanceOf(CannotStart.class);

        assertThatCode(() -> Privilege.refuseRoot(DEMO, 0, null)).doesNotThrowAnyException();
        assertThatCode(() -> Privilege.refuseRoot(PRODUCTION, 1000, null)).doesNotThrowAnyException();
        assertThatCode(() -> Privilege.refuseRoot(PRODUCTION, 0, "accepted")).doesNotThrowAnyException();
    }
}
