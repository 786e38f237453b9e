package fr.parvis.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.identity.boundary.DeviceAccess;
import fr.parvis.identity.boundary.Devices;
import fr.parvis.identity.boundary.Devices.EnrolmentCode;
import fr.parvis.identity.boundary.EnrolledDevice;
import fr.parvis.shared.CallerAddress;
import fr.parvis.testing.AsAdministrator;
import fr.parvis.testing.AsManagerOfNowhere;
import fr.parvis.testing.AsStaff;
import fr.parvis.testing.InServer;
import fr.parvis.testing.MovableClock;
import fr.parvis.testing.TestSite;
import fr.parvis.testing.Together;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DevicesIT extends InServer {
    @EJB
    private Devices devices;

    @EJB
    private DeviceAccess access;

    @EJB
    private AsAdministrator as;

    @EJB
    private AsManagerOfNowhere asManager;

    @EJB
    private AsStaff asAgent;

    @Inject
    private CallerAddress address;

    private TestSite site;
    private int guesses;

    @BeforeEach
    void open_a_site() throws Exception {
        site = TestSite.with(database, 1, 0);
        site.run("delete from guess_count");
    }

    @Test
    void after_ten_wrong_codes_of_everybody_no_code_that_was_given_out_opens_anything() throws Exception {
        EnrolmentCode code = kiosk("Borne 1");
        guess(DeviceAccess.MOST_MISSES - 1, code);
        EnrolmentCode later = kiosk("Borne 2");
        guess(1, later);
        address.is("198.51.100.1");

        assertThat(access.enrol(code.code())).isEmpty();
        address.is("198.51.100.2");
        assertThat(access.enrol(later.code()))
                .as("given out after most of them")
                .isPresent();
    }

    @Test
    void wrong_codes_at_once_are_counted_one_by_one_and_their_address_waits() throws Exception {
        EnrolmentCode code = kiosk("Borne 1");
        String wrong = wrong(code);

        Together.run(12, thread -> () -> access.enrol(wrong));

        assertThat(site.number("select enrolment_misses from device where id = ?", code.deviceId()))
                .as("the sixth and later ones of one address are not looked at")
                .isEqualTo(Guess.ENROLMENT_FROM_ADDRESS.free());
        address.is("");
        assertThat(access.enrol(code.code())).as("from that address").isEmpty();
        address.is("198.51.100.1");
        assertThat(access.enrol(code.code())).as("from another one").isPresent();
    }

    @Test
    void a_new_code_of_a_second_device_is_guessed_no_more_often() throws Exception {
        EnrolmentCode code = kiosk("Borne 1");
        guess(DeviceAccess.MOST_MISSES - 1, code);
        kiosk("Borne 2");

        assertThat(site.number("select enrolment_misses from device where id = ?", code.deviceId()))
                .isEqualTo(DeviceAccess.MOST_MISSES - 1);
    }

    /** So many wrong codes, each from an address of its own. */
    private void guess(int times, EnrolmentCode right) {
        for (int i = 0; i < times; i++) {
            address.is("203.0.113." + guesses++);
            assertThat(access.enrol(wrong(right))).isEmpty();
        }
        address.is("");
    }

    /** A code that nobody was given: those that were are a handful of a million. */
    private static String wrong(EnrolmentCode right) {
        return right.code().equals("000000") ? "000001" : "000000";
    }

    @Test
    void of_eight_who_show_the_same_code_at_once_one_gets_in() throws Exception {
        EnrolmentCode code = kiosk("Borne 1");

        List<Optional<EnrolledDevice>> answers = Together.run(8, thread -> () -> access.enrol(code.code()));

        assertThat(answers).filteredOn(Optional::isPresent).hasSize(1);
    }

    @Test
    void an_enrolled_kiosk_is_known_by_its_token_until_it_is_revoked() throws Exception {
        EnrolmentCode code = kiosk("Borne 1");
        EnrolledDevice kiosk = access.enrol(code.code()).orElseThrow();
        assertThat(access.deviceOf(kiosk.token())).contains(kiosk.device());
        assertThat(kiosk.device().siteId()).isEqualTo(site.id);

        revoke(code.deviceId());

        assertThat(access.deviceOf(kiosk.token())).isEmpty();
    }

    @Test
    void a_code_works_for_a_quarter_of_an_hour() throws Exception {
        EnrolmentCode code = kiosk("Borne 1");

        MovableClock.stopAt(code.expiresAt().plus(Duration.ofSeconds(1)));

        assertThat(access.enrol(code.code())).isEmpty();
    }

    @Test
    void a_site_has_as_many_kiosks_as_letters_and_says_so_when_they_are_taken() throws Exception {
        List<EnrolmentCode> all = new java.util.ArrayList<>();
        for (int number = 1; number <= 23; number++) {
            all.add(kiosk("Borne " + number));
        }
        assertThatThrownBy(() -> kiosk("Borne 24")).isInstanceOf(fr.parvis.identity.boundary.LettersTaken.class);

        revoke(all.get(4).deviceId());
        kiosk("Borne 24");
        assertThat(site.number(
                        "select count(distinct letter) from device where site_id = ? and revoked_at is null", site.id))
                .isEqualTo(23);
    }

    @Test
    void kiosks_that_are_added_at_once_get_letters_of_their_own() throws Exception {
        Together.run(6, thread -> () -> kiosk("Borne " + thread));

        assertThat(site.number("select count(distinct letter) from device where site_id = ?", site.id))
                .isEqualTo(6);
    }

    @Test
    void each_kiosk_of_a_site_has_a_letter_of_its_own_and_the_desk_too() throws Exception {
        EnrolmentCode first = kiosk("Borne 1");
        EnrolmentCode second = kiosk("Borne 2");
        assertThat(access.enrol(first.code()).orElseThrow().device().letter()).isEqualTo('B');
        assertThat(access.enrol(second.code()).orElseThrow().device().letter()).isEqualTo('C');

        revoke(first.deviceId());

        assertThat(access.enrol(kiosk("Borne 3").code()).orElseThrow().device().letter())
                .isEqualTo('B');
    }

    @Test
    void enrolling_again_shuts_the_old_token_out() throws Exception {
        EnrolmentCode code = kiosk("Borne 1");
        EnrolledDevice before = access.enrol(code.code()).orElseThrow();
        EnrolmentCode renewed = as.call(() -> devices.renewCode(code.deviceId()));

        assertThat(access.enrol(renewed.code())).isPresent();

        assertThat(access.deviceOf(before.token())).isEmpty();
    }

    @Test
    void only_a_manager_of_the_site_adds_devices() {
        assertThatThrownBy(() -> asManager.call(() -> devices.addKiosk(site.id, "Borne 1")))
                .isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> asAgent.call(() -> devices.addKiosk(site.id, "Borne 1")))
                .isInstanceOf(EJBAccessException.class);
    }

    private EnrolmentCode kiosk(String name) throws Exception {
        return as.call(() -> devices.addKiosk(site.id, name));
    }

    private void revoke(long deviceId) throws Exception {
        as.call(() -> {
            devices.revoke(deviceId);
            return deviceId;
        });
    }
}
