package fr.parvis.advice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.advice.boundary.FitView;
import fr.parvis.advice.boundary.SettingsFits;
import fr.parvis.advice.boundary.SettingsNight;
import fr.parvis.learning.Learnings;
import fr.parvis.learning.entity.ArrivalColumn;
import fr.parvis.queueing.improve.fit.SettingsFit;
import fr.parvis.queueing.learn.ArrivalMemory;
import fr.parvis.testing.AsAdministrator;
import fr.parvis.testing.InServer;
import fr.parvis.testing.MovableClock;
import fr.parvis.testing.TestSite;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
        List<Double> counts = new ArrayList<>(Collections.nCopies(48, 0.0));
        Collections.fill(counts.subList(17, 24), 14.0);
        Map<DayOfWeek, ArrivalMemory.Weekday> weekdays = new EnumMap<>(DayOfWeek.class);
        for (int weekday = 1; weekday <= 5; weekday++) {
            weekdays.put(DayOfWeek.of(weekday), new ArrivalMemory.Weekday(1, counts));
        }
        site.run(
                "insert into site_memory (site_id, learnt_until, arrivals) values (?, ?::date, ?::jsonb)",
                site.id,
                TUESDAY.minusDays(1).toString(),
                ArrivalColumn.write(new ArrivalMemory(weekdays)));
        MovableClock.stopAt(FOUR.plus(Duration.ofSeconds(1)));
    }

    private FitView last() throws Exception {
        return manager.call(() -> fits.last(site.id)).orElseThrow();
    }

    private boolean decide(FitDecision decision) throws Exception {
        return manager.call(() -> fits.decide(site.id, TUESDAY, decision));
    }
}
