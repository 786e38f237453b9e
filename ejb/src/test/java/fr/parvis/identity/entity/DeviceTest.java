package fr.parvis.identity.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class DeviceTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    private final Device kiosk = Device.kiosk(1, "Borne 1", 'B');

    @Test
    void a_code_lets_in_once() {
        kiosk.awaitEnrolment("code", NOW.plusSeconds(900));

        assertThat(kiosk.enrol("token", NOW)).isTrue();
        assertThat(kiosk.enrol("other token", NOW)).isFalse();
    }

    @Test
    void an_expired_code_lets_nobody_in_and_is_used_up() {
        kiosk.awaitEnrolment("code", NOW);

        assertThat(kiosk.enrol("token", NOW)).isFalse();
        assertThat(kiosk.codeEndsBefore(NOW)).isTrue();
    }

    @Test
    void a_revoked_device_never_comes_back() {
        kiosk.awaitEnrolment("code", NOW.plusSeconds(900));
        kiosk.revoke(NOW);

        assertThat(kiosk.enrol("token", NOW)).isFalse();
        assertThatIllegalStateException().isThrownBy(() -> kiosk.awaitEnrolment("code", NOW.plusSeconds(900)));
    }
}
