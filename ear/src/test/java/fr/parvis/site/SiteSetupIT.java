package fr.parvis.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.site.boundary.DeskSetup;
import fr.parvis.site.boundary.SiteSetup;
import fr.parvis.site.boundary.Sites;
import fr.parvis.testing.AsAdministrator;
import fr.parvis.testing.AsManagerOfNowhere;
import fr.parvis.testing.InServer;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SiteSetupIT extends InServer {
    private static final MotifSheet HOUSING =
            new MotifSheet("house", 1, true, 5, 18, null, Map.of("fr", "Avoir un logement", "en", "Find housing"));

    @EJB
    private Sites sites;

    @EJB
    private SiteSetup setup;

    @EJB
    private DeskSetup desk;

    @EJB
    private AsAdministrator as;

    @EJB
    private AsManagerOfNowhere asManager;

    private long siteId;

    @BeforeEach
    void found_a_site() throws Exception {
        String code = UUID.randomUUID().toString();
        siteId = as.call(() -> setup.found(code, "CCAS d'essai", ZoneId.of("Indian/Reunion")));
    }

    @Test
    void a_change_is_read_back_at_once() throws Exception {
        SiteRules rules = new SiteRules(MidnightRule.KEEP, 45, 15, 25, 5, 8, 0.7, 3);
        OpeningSpan monday = new OpeningSpan(DayOfWeek.MONDAY, LocalTime.of(8, 0), LocalTime.of(23, 59));
        LocalDate closed = LocalDate.parse("2026-12-25");
        view();
        as.call(() -> {
            setup.follow(siteId, rules);
            setup.openOn(siteId, List.of(monday));
            setup.closeOn(siteId, closed, "Noël");
            setup.closeOn(siteId, closed, "Jour de Noël");
            return siteId;
        });

        assertThat(view().rules()).isEqualTo(rules);
        assertThat(view().openings()).containsExactly(monday);
        assertThat(view().closures()).containsExactly(closed);
    }

    @Test
    void a_motif_keeps_its_words_in_each_language_and_loses_those_taken_away() throws Exception {
        long motif = as.call(() -> desk.addMotif(siteId, "logement", HOUSING));
        MotifSheet without = new MotifSheet("house", 2, false, null, 20, 30, Map.of("fr", "Logement", "ar", "سكن"));
        assertThat(as.call(() -> sites.motifs(siteId)).get(0).sheet()).isEqualTo(HOUSING);

        as.call(() -> {
            desk.describeMotif(motif, without);
            return motif;
        });

        assertThat(as.call(() -> sites.motifs(siteId)).get(0).sheet()).isEqualTo(without);
    }

    @Test
    void a_counter_serves_the_motifs_it_is_given() throws Exception {
        long motif = as.call(() -> desk.addMotif(siteId, "logement", HOUSING));
        long zone = as.call(() -> setup.addZone(siteId, "Rez-de-chaussée"));
        CounterSheet sheet = new CounterSheet("Guichet 1", 1, true, zone, Set.of(motif));

        as.call(() -> desk.addCounter(siteId, sheet));

        assertThat(as.call(() -> sites.counters(siteId)).get(0).sheet()).isEqualTo(sheet);
        assertThat(view().zones()).containsEntry(zone, "Rez-de-chaussée");
    }

    @Test
    void nobody_changes_a_site_to_which_they_do_not_belong() {
        assertThatThrownBy(() -> asManager.call(() -> desk.addMotif(siteId, "logement", HOUSING)))
                .isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> sites.all()).isInstanceOf(EJBAccessException.class);
    }

    private SiteFacts view() throws Exception {
        return as.call(() -> sites.byId(siteId)).orElseThrow();
    }
}
