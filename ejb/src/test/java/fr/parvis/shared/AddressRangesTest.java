package fr.parvis.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRangesTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7,true",
        "192.0.2.8,false",
        "10.255.0.1,true",
        "11.0.0.1,false",
        "172.16.129.1,true",
        "172.16.127.1,false",
        "fd12::1,true",
        "fe80::1,false",
        "::ffff:192.0.2.7,true"
    })
    void an_address_belongs_to_a_range_when_its_first_bits_are_the_same(String address, boolean belongs) {
        AddressRanges ranges = AddressRanges.read("X", "192.0.2.7, 10.0.0.0/8,172.16.128.0/17 , fd00::/8");

        assertThat(ranges.holds(AddressRanges.address(address).orElseThrow())).isEqualTo(belongs);
        assertThat(AddressRanges.read("X", ranges.toString())).isEqualTo(ranges);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/33", "fd00::/129", "proxy.example", "10.0.0", "10.0.0.0/", "*", "0.0.0.0/0/0"})
    void nonsense_is_refused_and_the_setting_named(String written) {
        assertThatThrownBy(() -> AddressRanges.read("PARVIS_TRUSTED_PROXIES", written))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("PARVIS_TRUSTED_PROXIES");
    }
}
