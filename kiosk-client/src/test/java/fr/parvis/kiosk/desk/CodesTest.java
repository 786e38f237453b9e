package fr.parvis.kiosk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.kiosk.journal.JsonText;
import fr.parvis.kiosk.number.Ask;
import jakarta.json.JsonObject;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CodesTest {
    private static final String SECRET = "0123456789ABCDEFGHJKMNPQRS";

    private static final Optional<JsonObject> DAY = Optional.of(JsonText.object()
            .add("day", "2026-03-02")
            .add("codeKey", "0f".repeat(32))
            .build());

    @Test
    void a_typed_code_is_known_however_it_was_typed() {
        Codes.Proof known = Codes.proof("K7QM2X4P", DAY).orElseThrow();

        assertThat(Codes.proof(" k7qm-2x4p ", DAY)).contains(known);
        assertThat(Codes.proof("KOQM 2X4I", DAY)).isEqualTo(Codes.proof("K0QM2X41", DAY));
    }

    @Test
    void a_qr_text_is_known_by_its_secret_alone_also_behind_an_address() {
        Codes.Proof known = Codes.proof("PV1." + SECRET + ".0123456789ABC", DAY).orElseThrow();

        assertThat(Codes.proof("HTTPS://CCAS.EXAMPLE/R/PV1." + SECRET + ".ZZZZZZZZZZZZZ", DAY))
                .contains(known);
    }

    @Test
    void what_is_no_code_is_none() {
        assertThat(Codes.proof("https://example.org/menu", DAY)).isEmpty();
        assertThat(Codes.proof("", DAY)).isEmpty();
        assertThat(Codes.proof("PV1.short.seal", DAY)).isEmpty();
        assertThat(Codes.proof("A".repeat(5000), DAY)).isEmpty();
    }

    @Test
    void what_is_kept_of_a_wish_is_the_same_proof_and_does_not_tell_the_code() {
        Ask kept = Codes.withoutCode(asking("K7QM2X4P"), DAY);

        assertThat(kept.body().toString()).doesNotContain("K7QM2X4P");
        assertThat(Codes.proof(kept.body().getString("code"), DAY)).isEqualTo(Codes.proof("K7QM2X4P", DAY));
    }

    @Test
    void another_day_has_another_key_so_that_what_is_kept_is_never_listed_again() {
        Optional<JsonObject> tomorrow = Optional.of(JsonText.object()
                .add("day", "2026-03-03")
                .add("codeKey", "f0".repeat(32))
                .build());

        assertThat(Codes.proof("K7QM2X4P", tomorrow).orElseThrow().sum())
                .isNotEqualTo(Codes.proof("K7QM2X4P", DAY).orElseThrow().sum());
    }

    @Test
    void without_a_key_no_code_reaches_the_disk() {
        Ask kept = Codes.withoutCode(asking("K7QM2X4P"), Optional.empty());

        assertThat(kept.body().getString("code")).isEmpty();
    }

    private static Ask asking(String code) {
        return new Ask(
                Ask.Kind.CHECK_IN,
                UUID.randomUUID(),
                JsonText.object().add("code", code).build());
    }

    @Test
    void a_fresh_link_is_one_that_the_server_takes() {
        assertThat(Codes.freshLink()).matches("[0-9A-HJKMNP-TV-Z]{26}").isNotEqualTo(Codes.freshLink());
    }
}
