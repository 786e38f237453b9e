package fr.parvis.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OneAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/a;b",
                "/a%2fb",
                "/a%2Fb",
                "/a%5cb",
                "/a\\b",
                "/a/./b",
                "/a/../b",
                "/a/..",
                "/a/.",
                "/a/%2e%2E/b",
                "//a",
                "/a//b",
                "/a%3Bb",
                "/a%252fb"
            })
    void an_address_that_can_be_written_otherwise_is_not_plain(String address) {
        assertThat(OneAddress.isPlain(address)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/staff/",
                "/staff/admin/site.xhtml",
                "/jakarta.faces.resource/staff.css.xhtml",
                "/t/0123ABC",
                "/api/sites/a-b/counters/1",
                "/common/fonts/noto-sans-arabic-arabic-wght-normal.woff2",
                "/api/sites/%C3%A9t%C3%A9",
                "/.well-known/x",
                "/a..b"
            })
    void every_address_of_parvis_is(String address) {
        assertThat(OneAddress.isPlain(address)).isTrue();
    }
}
