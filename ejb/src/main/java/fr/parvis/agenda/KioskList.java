package fr.parvis.agenda;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The list of appointments that one issuing place of a site keeps for one day.
 *
 * @param letter of the place
 * @param day in the site's calendar
 */
public record KioskList(long siteId, ZoneId zone, char letter, LocalDate day) {
    KioskList on(LocalDate other) {
        return new KioskList(siteId, zone, letter, other);
    }

    Instant from() {
        return day.atStartOfDay(zone).toInstant();
    }

    Instant to() {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
