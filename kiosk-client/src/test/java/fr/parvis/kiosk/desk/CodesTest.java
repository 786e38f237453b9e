package fr.parvis.kiosk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.kiosk.journal.JsonText;
import fr.parvis.kiosk.number.Ask;
import jakarta.json.JsonObject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CodesTest {
    private static final String SECRET = "0123456789ABCDEFGHJKMNPQRS";

    @Test
    void a_typed_code_is_known_however_it_was_typed() {
        Codes.Fingerprint known = Codes.fingerprint("K7QM2X4P").orElseThrow();

        assertThat(known.field()).isEqualTo("typedSha256");
        assertThat(Codes.fingerprint(" k7qm-2x4p ")).contains(known);
        assertThat(Codes.fingerprint("KOQM 2X4I")).isEqualTo(Codes.fingerprint("K0QM2X41"));
    }

    @Test
    void a_qr_text_is_known_by_its_secret_alone_also_behind_an_address() {
        Codes.Fingerprint known =
                Codes.fingerprint("PV1." + SECRET + ".0123456789ABC").orElseThrow();

        assertThat(known.field()).isEqualTo("sha256");
        assertThat(Codes.fingerprint("HTTPS://CCAS.EXAMPLE/R/PV1." + SECRET + ".ZZZZZZZZZZZZZ"))
                .contains(known);
    }

    @Test
    void what_is_no_code_is_none() {
        assertThat(Codes.fingerprint("https://example.org/menu")).isEmpty();
        assertThat(Codes.fingerprint("")).isEmpty();
        assertThat(Codes.fingerprint("PV1.short.seal")).isEmpty();
        assertThat(Codes.fingerprint("A".repeat(5000))).isEmpty();
    }

    @Test
    void what_is_kept_of_a_wish_matches_the_code_and_does_not_tell_it() {
        JsonObject body = JsonText.object().add("code", "K7QM2X4P").build();
        Ask kept = Codes.withoutCode(new Ask(Ask.Kind.CHECK_IN, UUID.randomUUID(), body));

        assertThat(kept.body().toString()).doesNotContain("K7QM2X4P");
        assertThat(Codes.fingerprint(kept.body().getString("code"))).isEqualTo(Codes.fingerprint("K7QM2X4P"));
    }

    @Test
    void a_fresh_link_is_one_that_the_server_takes() {
        assertThat(Codes.freshLink()).matches("[0-9A-HJKMNP-TV-Z]{26}").isNotEqualTo(Codes.freshLink());
    }
}
