package fr.parvis.site.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.parvis.site.OpeningSpan;
import fr.parvis.site.OpeningState;
import fr.parvis.site.SiteFacts;
import fr.parvis.site.SiteRules;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OpeningHoursTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final OpeningSpan[] OFFICE = {
        span(DayOfWeek.MONDAY, "08:30", "12:00"),
        span(DayOfWeek.MONDAY, "13:30", "17:00"),
        span(DayOfWeek.TUESDAY, "08:30", "12:00")
    };

    @Test
    void it_is_open_from_the_first_minute_to_just_before_the_last() {
        SiteFacts site = site(PARIS, OFFICE);

        assertThat(site.openingAt(paris("2026-11-23T08:29:59")).open()).isFalse();
        assertThat(site.openingAt(paris("2026-11-23T08:30:00")))
                .isEqualTo(new OpeningState(true, null, paris("2026-11-23T12:00")));
        assertThat(site.openingAt(paris("2026-11-23T12:00:00")).open()).isFalse();
    }

    @Test
    void at_noon_it_says_when_it_opens_again() {
        assertThat(site(PARIS, OFFICE).openingAt(paris("2026-11-23T12:10")))
                .isEqualTo(new OpeningState(false, paris("2026-11-23T13:30"), null));
    }

    @Test
    void on_friday_it_says_monday() {
        assertThat(site(PARIS, OFFICE).openingAt(paris("2026-11-27T10:00")).opensAt())
                .isEqualTo(paris("2026-11-30T08:30"));
    }

    @Test
    void a_closed_day_is_passed_over() {
        SiteFacts site = site(PARIS, Set.of(LocalDate.parse("2026-11-23")), OFFICE);

        assertThat(site.openingAt(paris("2026-11-23T09:00")))
                .isEqualTo(new OpeningState(false, paris("2026-11-24T08:30"), null));
    }

    @Test
    void a_site_without_hours_never_opens() {
        assertThat(site(PARIS).openingAt(paris("2026-11-23T09:00"))).isEqualTo(new OpeningState(false, null, null));
    }

    @Test
    void spans_that_touch_at_midnight_are_one_opening() {
        SiteFacts site =
                site(PARIS, span(DayOfWeek.MONDAY, "20:00", "23:59"), span(DayOfWeek.TUESDAY, "00:00", "02:00"));

        assertThat(site.openingAt(paris("2026-11-23T23:59:30")))
                .isEqualTo(new OpeningState(true, null, paris("2026-11-24T02:00")));
        assertThat(site.openingAt(paris("2026-11-24T01:00")).open()).isTrue();
    }

    @Test
    void a_site_open_day_and_night_never_closes() {
        OpeningSpan[] always = Stream.of(DayOfWeek.values())
                .map(day -> span(day, "00:00", "23:59"))
                .toArray(OpeningSpan[]::new);

        assertThat(site(PARIS, always).openingAt(paris("2026-11-23T23:59:59")))
                .isEqualTo(new OpeningState(true, null, null));
    }

    @Test
    void overseas_it_is_the_local_day_that_counts() {
        SiteFacts reunion = site(ZoneId.of("Indian/Reunion"), span(DayOfWeek.MONDAY, "00:00", "02:00"));
        Instant sundayEveningInParis = paris("2026-11-22T21:30");

        assertThat(reunion.openingAt(sundayEveningInParis).open()).isTrue();
        assertThat(reunion.dayOf(sundayEveningInParis)).isEqualTo(LocalDate.parse("2026-11-23"));
    }

    @Test
    void when_the_clocks_go_forward_a_missing_hour_opens_nothing_twice() {
        SiteFacts site = site(PARIS, span(DayOfWeek.SUNDAY, "01:00", "04:00"));
        Instant opens = paris("2026-03-29T01:00");

        assertThat(Duration.between(opens, site.openingAt(opens).closesAt())).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void when_the_clocks_go_back_nobody_is_shut_out_early() {
        SiteFacts site = site(PARIS, span(DayOfWeek.SUNDAY, "01:00", "02:30"));
        Instant opens = paris("2026-10-25T01:00");

        assertThat(Duration.between(opens, site.openingAt(opens).closesAt())).isEqualTo(Duration.ofMinutes(150));
    }

    @Test
    void a_span_that_lies_in_the_missing_hour_keeps_its_length() {
        SiteFacts site = site(PARIS, span(DayOfWeek.SUNDAY, "02:15", "02:45"));

        assertThat(site.openingAt(Instant.parse("2026-03-29T01:20:00Z")).open()).isTrue();
        assertThat(site.openingAt(Instant.parse("2026-03-29T01:45:00Z")).open()).isFalse();
    }

    @Test
    void a_span_that_ends_before_it_begins_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> span(DayOfWeek.MONDAY, "12:00", "08:30"));
    }

    private static OpeningSpan span(DayOfWeek day, String opens, String closes) {
        return new OpeningSpan(day, LocalTime.parse(opens), LocalTime.parse(closes));
    }

    private static Instant paris(String local) {
        return LocalDateTime.parse(local).atZone(PARIS).toInstant();
    }

    private static SiteFacts site(ZoneId zone, OpeningSpan... spans) {
        return site(zone, Set.of(), spans);
    }

    private static SiteFacts site(ZoneId zone, Set<LocalDate> closures, OpeningSpan... spans) {
        List<OpeningSpan> openings = Arrays.asList(spans);
        return new SiteFacts(1, "site", "Site", zone, 'A', SiteRules.USUAL, openings, closures, Map.of());
    }
}
