package fr.parvis.web.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.shared.AddressRanges;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForwardedHopsTest {
    private static final AddressRanges PROXIES = AddressRanges.read("PROXIES", "10.0.0.0/8, 2001:db8:1::/48");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "192.0.2.7                          | 192.0.2.7",
                "198.51.100.1, 192.0.2.7            | 192.0.2.7",
                "198.51.100.1, 192.0.2.7, 10.0.0.2  | 192.0.2.7",
                "10.9.9.9, 192.0.2.7, 10.0.0.2      | 192.0.2.7",
                "2001:db8::7                        | 2001:db8::7",
                "198.51.100.1, 2001:db8::7, 2001:db8:1::3 | 2001:db8::7",
                "[2001:db8::7]:4711                 | 2001:db8::7",
                "192.0.2.7:4711                     | 192.0.2.7",
                "10.0.0.3, 10.0.0.2                 | 10.0.0.3"
            })
    void the_browser_is_the_first_from_the_right_that_is_no_proxy_of_ours(String header, String browser) {
        assertThat(ForwardedHops.usual(header, "", "")
                        .browser(PROXIES)
                        .orElseThrow()
                        .address())
                .isEqualTo(AddressRanges.address(browser));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "for=192.0.2.7;proto=https;host=accueil.example                                  | https | accueil.example",
                "for=198.51.100.1;proto=http;host=a.example, for=192.0.2.7;proto=https;host=b.example | https | b.example",
                "for=192.0.2.7;Proto=HTTPS;host=\"b.example:8443\", for=10.0.0.2;proto=http;host=inside | https | b.example:8443",
                "for=\"a,b;proto=http\";proto=http, for=192.0.2.7;proto=https                     | https | ''",
            })
    void the_standard_header_is_counted_from_the_right_too(String header, String scheme, String host) {
        ForwardedHops.Hop hop = ForwardedHops.standard(header).browser(PROXIES).orElseThrow();

        assertThat(hop.address()).isEqualTo(AddressRanges.address("192.0.2.7"));
        assertThat(hop.scheme()).isEqualTo(scheme);
        assertThat(hop.host()).isEqualTo(host);
    }

    @ParameterizedTest
    @CsvSource(value = {"unknown", "_hidden", "accueil.example", "''", "1.2.3", "192.0.2.7x"})
    void a_word_that_is_no_address_names_nobody_and_nothing_left_of_it_is_read(String word) {
        ForwardedHops.Hop hop = ForwardedHops.usual("198.51.100.1, " + word, "", "")
                .browser(PROXIES)
                .orElseThrow();

        assertThat(hop.address()).isEmpty();
    }

    @Test
    void scheme_and_host_are_those_of_the_same_hop_or_what_the_nearest_proxy_says() {
        assertThat(ForwardedHops.usual("198.51.100.1, 192.0.2.7", "http, https", "a.example, b.example")
                        .browser(PROXIES))
                .hasValueSatisfying(hop -> {
                    assertThat(hop.scheme()).isEqualTo("https");
                    assertThat(hop.host()).isEqualTo("b.example");
                });
        assertThat(ForwardedHops.usual("198.51.100.1, 192.0.2.7", "https", "b.example")
                        .browser(PROXIES))
                .hasValueSatisfying(hop -> assertThat(hop.host()).isEqualTo("b.example"));
        assertThat(ForwardedHops.usual("192.0.2.7", "", "b.example/<x>").browser(PROXIES))
                .hasValueSatisfying(hop -> assertThat(hop.host()).isEmpty());
    }
}
