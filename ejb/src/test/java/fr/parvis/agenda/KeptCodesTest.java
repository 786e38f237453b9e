package fr.parvis.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.agenda.entity.ShownCode;
import fr.parvis.shared.Secret;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KeptCodesTest {
    private static final CodeKey KEY = CodeKey.of(new Secret("the secret of this installation, long enough"));
    private static final CodeKey OTHER = CodeKey.of(new Secret("the secret of an installation of elsewhere.."));
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final AppointmentCode CODE = new AppointmentCode("K7QM2X4P");

    private final QrToken token = QrToken.fresh(new Random(5));
    private final KeptCodes kept = KeptCodes.of(CODE, token, KEY);

    @Test
    void what_is_kept_holds_no_code_and_nothing_that_anybody_could_make_without_the_secret() {
        assertThat(kept.toString()).doesNotContain(CODE.value()).doesNotContain(token.fingerprint());
        assertThat(KeptCodes.of(CODE, token, OTHER).typedDigest()).isNotEqualTo(kept.typedDigest());
    }

    @Test
    void every_node_with_the_same_secret_finds_a_code_by_the_same_digest() {
        CodeKey onAnotherNode = CodeKey.of(new Secret("the secret of this installation, long enough"));

        assertThat(onAnotherNode.digest(
                        ShownCode.read("k7qm 2x4p", onAnotherNode).orElseThrow()))
                .isEqualTo(kept.typedDigest());
        assertThat(onAnotherNode.digest(
                        ShownCode.read(token.text(KEY.ofSeals()), onAnotherNode).orElseThrow()))
                .isEqualTo(kept.scannedDigest());
    }

    @Test
    void codes_go_over_to_a_new_secret_and_open_nothing_for_a_third_one() {
        KeptCodes fresh = kept.under(OTHER, KEY).orElseThrow();

        assertThat(fresh.keyId()).isEqualTo(OTHER.id());
        assertThat(fresh.typedDigest()).isEqualTo(OTHER.digest(ShownCode.of(CODE)));
        assertThat(kept.under(OTHER, CodeKey.of(new Secret("a third secret that nobody ever gave here"))))
                .isEmpty();
    }

    @Test
    void a_sealed_code_opens_only_in_its_own_row() {
        KeptCodes other = KeptCodes.of(new AppointmentCode("23456789"), token, KEY);
        KeptCodes moved = new KeptCodes(other.typedDigest(), other.scannedDigest(), kept.sealed(), KEY.id());

        assertThat(moved.listedFor(KEY, 1, 'B', MONDAY)).isEmpty();
    }

    @Test
    void each_terminal_and_each_day_has_a_list_of_its_own_and_a_proof_is_not_in_it() {
        KeptCodes.Listed mine = kept.listedFor(KEY, 1, 'B', MONDAY).orElseThrow();
        KioskCodeKey.Proof proof = KEY.ofKiosk(1, 'B', MONDAY).proof(ShownCode.of(CODE));

        assertThat(mine.typed()).isEqualTo(KioskCodeKey.listed(proof)).isNotEqualTo(proof.sum());
        assertThat(kept.listedFor(KEY, 1, 'C', MONDAY)).get().isNotEqualTo(mine);
        assertThat(kept.listedFor(KEY, 2, 'B', MONDAY)).get().isNotEqualTo(mine);
        assertThat(kept.listedFor(KEY, 1, 'B', MONDAY.plusDays(1))).get().isNotEqualTo(mine);
        assertThat(KioskCodeKey.Proof.read(proof.text())).contains(proof);
        assertThat(KioskCodeKey.Proof.read("PVK1.2026-02-30." + proof.sum())).isEmpty();
    }
}
