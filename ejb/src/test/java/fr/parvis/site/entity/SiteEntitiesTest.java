package fr.parvis.site.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.parvis.site.MidnightRule;
import fr.parvis.site.MotifSheet;
import fr.parvis.site.SiteRules;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SiteEntitiesTest {
    @Test
    void a_new_site_issues_its_own_tickets_in_series_a() {
        assertThat(new Site("belcourt", "CCAS de Belcourt", ZoneId.of("Europe/Paris")).deskLetter())
                .isEqualTo('A');
    }

    @Test
    void a_site_code_fits_into_an_address() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Site("Belcourt été", "CCAS", ZoneId.of("Europe/Paris")));
    }

    @Test
    void rules_that_make_no_sense_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SiteRules(MidnightRule.KEEP, -1, 30, 20, 10, 10, 0.5, 2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SiteRules(MidnightRule.KEEP, 60, 30, 20, 10, 10, Double.NaN, 2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SiteRules(MidnightRule.KEEP, 60, 30, 0, 10, 10, 0.5, 2));
    }

    @Test
    void a_motif_without_french_words_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MotifSheet("house", 1, true, null, 10, null, Map.of("en", "Housing")));
    }

    @Test
    void a_quota_of_none_is_sensible_and_a_negative_one_is_not() {
        assertThat(new MotifSheet("house", 1, true, 0, 10, null, Map.of("fr", "Logement")).dailyQuota())
                .isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MotifSheet("house", 1, true, -1, 10, null, Map.of("fr", "Logement")));
    }
}
