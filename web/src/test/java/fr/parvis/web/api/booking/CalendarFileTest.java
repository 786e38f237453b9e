package fr.parvis.web.api.booking;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.agenda.AppointmentFacts;
import fr.parvis.agenda.AppointmentStatus;
import fr.parvis.agenda.boundary.VisitorAppointment;
import fr.parvis.site.SiteContact;
import fr.parvis.site.SiteFacts;
import fr.parvis.site.SiteRules;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What RFC 5545 asks of a file, and that it tells nobody why somebody comes. */
class CalendarFileTest {
    private static final Instant NOW = Instant.parse("2026-11-30T10:00:00Z");
    private static final String LINK = "PV1.ABCDEFGHJKMNPQRSTVWXYZ0123.ABCDEFGHJKMNP";
    private static final SiteContact CONTACT =
            new SiteContact("12, place de la Mairie\n59000 Belcourt", "03 00 00 00 00", "Tram 2; entrée par la cour");

    @Test
    void it_is_at_the_hour_of_the_site_with_the_rules_of_its_zone_around_it() {
        String file = file("Europe/Paris", "2026-12-03T08:20:00Z", AppointmentStatus.BOOKED);

        assertThat(file.lines())
                .contains("DTSTART;TZID=Europe/Paris:20261203T092000", "DTEND;TZID=Europe/Paris:20261203T095000")
                .containsSequence(
                        "BEGIN:VTIMEZONE",
                        "TZID:Europe/Paris",
                        "BEGIN:STANDARD",
                        "DTSTART:20261025T030000",
                        "TZOFFSETFROM:+0200",
                        "TZOFFSETTO:+0100",
                        "END:STANDARD",
                        "BEGIN:DAYLIGHT",
                        "DTSTART:20270328T020000",
                        "TZOFFSETFROM:+0100",
                        "TZOFFSETTO:+0200",
                        "END:DAYLIGHT",
                        "END:VTIMEZONE");
    }

    @Test
    void after_the_clocks_went_forward_that_very_day_it_has_summer_time() {
        String file = file("Europe/Paris", "2027-03-28T07:00:00Z", AppointmentStatus.BOOKED);

        assertThat(file.lines())
                .contains("DTSTART;TZID=Europe/Paris:20270328T090000")
                .containsSequence("BEGIN:DAYLIGHT", "DTSTART:20270328T020000");
    }

    @Test
    void a_zone_whose_clocks_never_change_has_one_offset() {
        String file = file("Indian/Reunion", "2026-12-03T04:20:00Z", AppointmentStatus.BOOKED);

        assertThat(file.lines()).contains("DTSTART;TZID=Indian/Reunion:20261203T082000", "TZOFFSETTO:+0400");
        assertThat(file.lines().filter(line -> line.equals("END:STANDARD") || line.equals("END:DAYLIGHT")))
                .hasSize(1);
    }

    @Test
    void its_lines_end_with_both_signs_and_have_75_octets_at_most_and_say_the_same_unfolded() {
        String file = file("Europe/Paris", "2026-12-03T08:20:00Z", AppointmentStatus.BOOKED);

        assertThat(file).endsWith("END:VCALENDAR\r\n").doesNotContainPattern("[^\r]\n");
        assertThat(file.split("\r\n")).allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThanOrEqualTo(75));
        assertThat(file.replace("\r\n ", ""))
                .contains("LOCATION:CCAS de Saint-Rémi\\, 12\\, place de la Mairie\\, 59000 Belcourt\r\n")
                .contains("Tram 2\\; entrée par la cour\\n03 00 00 00 00")
                .contains("URL:https://accueil.example.fr/r/" + LINK + "\r\n");
    }

    @Test
    void what_becomes_of_it_is_told_under_the_same_name_and_the_reason_to_come_never_is() {
        String booked = file("Europe/Paris", "2026-12-03T08:20:00Z", AppointmentStatus.BOOKED);
        String cancelled = file("Europe/Paris", "2026-12-03T08:20:00Z", AppointmentStatus.CANCELLED);

        assertThat(cancelled).contains("STATUS:CANCELLED").doesNotContain("VALARM");
        assertThat(booked).contains("STATUS:CONFIRMED").contains("CLASS:PRIVATE");
        assertThat(line(booked, "UID")).isEqualTo(line(cancelled, "UID")).doesNotContain("ABCDEF");
        assertThat(booked.replace("\r\n ", "")).contains("SUMMARY:Rendez-vous : CCAS de Saint-Rémi");
    }

    @Test
    void each_language_of_the_screens_has_its_words() {
        for (String language : List.of("fr", "en", "ar", "uk", "ro", "es", "pt", "tr", "ru")) {
            CalendarWords words = CalendarWords.in(language);
            assertThat(words.summary()).as(language).contains("{site}");
            assertThat(words.code()).as(language).contains("{code}");
        }
        assertThat(CalendarWords.in("fr-falc")).isEqualTo(CalendarWords.in("fr"));
        assertThat(CalendarWords.in("de")).isEqualTo(CalendarWords.in("fr"));
    }

    private static String line(String file, String name) {
        return file.lines()
                .filter(line -> line.startsWith(name + ":"))
                .findFirst()
                .orElseThrow();
    }

    private static String file(String zone, String startsAt, AppointmentStatus status) {
        SiteFacts site = new SiteFacts(
                7,
                "saint-remi",
                "CCAS de Saint-Rémi",
                ZoneId.of(zone),
                'A',
                SiteRules.USUAL,
                List.of(),
                Set.of(),
                Map.of(),
                CONTACT);
        AppointmentFacts facts = new AppointmentFacts(1, 7, 3, null, Instant.parse(startsAt), 30, status, "fr", "");
        VisitorAppointment appointment =
                new VisitorAppointment(facts, Optional.of("K7QM 2X4P"), LINK, null, 0, facts.startsAt(), true, true);
        return CalendarFile.of(appointment, site, "https://accueil.example.fr/r/" + LINK, CalendarWords.in("fr"), NOW);
    }
}
