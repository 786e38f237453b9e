package fr.parvis.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressTest {
    private static final String NAME = "PARVIS_PUBLIC_URL";

    @ParameterizedTest
    @CsvSource({
        "https://accueil.example.fr, https://accueil.example.fr",
        "HTTPS://Accueil.Example.FR/, https://accueil.example.fr",
        "http://borne_1:8080, http://borne_1:8080",
        "http://192.168.1.12:8080///, http://192.168.1.12:8080",
        "http://[fe80::1]:8080, http://[fe80::1]:8080",
        "https://café.example, https://xn--caf-dma.example",
        "https://cafe\u0301.example, https://xn--caf-dma.example",
        "https://CAFÉ.example/, https://xn--caf-dma.example",
        "https://xn--caf-dma.example, https://xn--caf-dma.example",
        "https://accueil.saint-rémi.fr/été, https://accueil.xn--saint-rmi-h4a.fr/%C3%A9t%C3%A9",
        "https://example.fr/Parvis/, https://example.fr/Parvis",
        "https://example.fr/a%20b, https://example.fr/a%20b",
        "https://приклад.укр, https://xn--80aikifvh.xn--j1amh"
    })
    void letters_outside_ascii_are_converted(String given, String wanted) {
        assertThat(PublicAddress.read(NAME, given)).hasToString(wanted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "accueil.example.fr",
                "ftp://example.fr",
                "http://",
                "http:///t",
                "https://user@example.fr",
                "https://user:word@example.fr",
                "https://example.fr?x=1",
                "https://example.fr/#top",
                "https://example.fr:0",
                "https://example.fr:65536",
                "https://example.fr:999999999999",
                "https://example.fr:",
                "https://exa mple.fr",
                "https://example.fr/a b",
                "https://example.fr\\evil",
                "https://example.fr/\\evil",
                "https://exa\u200bmple.fr",
                "https://example.fr/a\u202eb",
                "https://example.fr/\u00a0",
                "https://straße.example",
                "https://-example.fr",
                "https://example..fr",
                "https://example.fr/50%",
                "https://example.fr/a//b",
                "https://example.fr/a/../b",
                "https://example.fr/<b>",
                "https://example.fr/\"b\"",
                "https://ex\u0000ample.fr"
            })
    void what_leads_nowhere_or_elsewhere_is_refused_by_name(String given) {
        assertThatThrownBy(() -> PublicAddress.read(NAME, given))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(NAME)
                .message()
                .doesNotContain("\u202e", "\u200b", "\u0000", "\n");
    }

    @Test
    void an_address_too_long_for_a_readable_code_is_refused() {
        assertThatThrownBy(() -> PublicAddress.read(NAME, "https://example.fr/" + "a".repeat(140)))
                .hasMessageContaining("150 characters");
    }
}
