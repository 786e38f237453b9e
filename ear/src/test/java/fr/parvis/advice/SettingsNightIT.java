package fr.parvis.advice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.advice.boundary.FitView;
import fr.parvis.advice.boundary.SettingsFits;
import fr.parvis.advice.boundary.SettingsNight;
import fr.parvis.advice.entity.FitDecision;
import fr.parvis.learning.control.Learnings;
import fr.parvis.queueing.improve.fit.SettingsFit;
import fr.parvis.testing.AsAdministrator;
import fr.parvis.testing.InServer;
import fr.parvis.testing.MovableClock;
import fr.parvis.testing.TestSite;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SettingsNightIT extends InServer {
    private static final Instant FOUR = Instant.parse("2026-11-24T03:00:00Z");
    private static final int VISITORS = 7 * 14;
    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);

    @EJB
    private SettingsNight nights;

    @EJB
    private SettingsFits fits;

    @Inject
    private Learnings learnings;

    @EJB
    private AsAdministrator manager;

    private TestSite site;

    @BeforeEach
    void open_a_site() throws Exception {
        MovableClock.stopAt(FOUR);
        site = TestSite.with(database, 3, 2);
        site.run("delete from opening_period where site_id = ?", site.id);
        site.run(
                "insert into opening_period (id, site_id, weekday, opens, closes)"
                        + " select nextval('site_seq'), ?, day, '08:30', '12:30' from generate_series(1, 5) day",
                site.id);
    }

    @Test
    void a_site_that_has_learnt_nothing_is_not_fitted() throws Exception {
        assertThat(nights.fit(site.id)).isFalse();
        assertThat(manager.call(() -> fits.last(site.id))).isEmpty();
    }

    @Test
    void a_night_finds_settings_once_with_the_figures_that_justify_them() throws Exception {
        learn();
        assertThat(nights.fit(site.id)).isTrue();
        assertThat(nights.fit(site.id)).isFalse();
        FitView found = last();

        assertThat(found.night()).isEqualTo(TUESDAY);
        assertThat(found.days()).isEqualTo(SettingsFit.days(VISITORS));
        assertThat(found.before().missed()).isBetween(0.01, 1.0);
        assertThat(found.ceilingMinutes()).isBetween(20, 90);
        assertThat(found.decision()).isNull();
    }

    @Test
    void what_the_manager_applies_counts_until_the_slider_is_moved() throws Exception {
        learn();
        nights.fit(site.id);
        site.run(
                "update settings_fit set better = true, ceiling_minutes = 32, late_factor = 0.4 where site_id = ?",
                site.id);
        assertThat(learnings.tuning(site.id, 0.5)).isEmpty();
        assertThat(decide(FitDecision.APPLIED)).isTrue();
        assertThat(decide(FitDecision.APPLIED)).isTrue();
        assertThat(decide(FitDecision.KEPT)).isFalse();

        assertThat(learnings.tuning(site.id, 0.5).orElseThrow().ceilingMinutes())
                .isEqualTo(32);
        assertThat(learnings.tuning(site.id, 0.6)).isEmpty();
        assertThat(site.number(
                        "select count(*) from audit_entry where site_id = ? and action = 'settings-fit-applied'",
                        site.id))
                .isEqualTo(1);
    }

    @Test
    void a_night_is_applied_without_a_press_only_where_that_was_asked_for() throws Exception {
        learn();
        manager.call(() -> {
            fits.automatic(site.id, true);
            return null;
        });
        nights.fit(site.id);
        FitView found = last();

        assertThat(found.decision()).isEqualTo(found.better() ? FitDecision.APPLIED : null);
        assertThat(learnings.tuning(site.id, 0.5).isPresent()).isEqualTo(found.better());
    }

    /** A busy week of mornings: 14 visitors each half hour from 8:30 to 12. */
    private void learn() throws Exception {
        String none = String.join(" ", Collections.nCopies(17, "0"));
        String morning = String.join(" ", Collections.nCopies(7, "14.0"));
        String after = String.join(" ", Collections.nCopies(24, "0"));
        StringBuilder arrivals = new StringBuilder();
        for (int weekday = 1; weekday <= 5; weekday++) {
            arrivals.append(weekday)
                    .append(" 1.0 ")
                    .append(none)
                    .append(' ')
                    .append(morning)
                    .append(' ')
                    .append(after)
                    .append('\n');
        }
        site.run(
                "insert into site_memory (site_id, learnt_until, arrivals) values (?, ?::date, ?)",
                site.id,
                TUESDAY.minusDays(1).toString(),
                arrivals.toString());
        MovableClock.stopAt(FOUR.plus(Duration.ofSeconds(1)));
    }

    private FitView last() throws Exception {
        return manager.call(() -> fits.last(site.id)).orElseThrow();
    }

    private boolean decide(FitDecision decision) throws Exception {
        return manager.call(() -> fits.decide(site.id, TUESDAY, decision));
    }
}
