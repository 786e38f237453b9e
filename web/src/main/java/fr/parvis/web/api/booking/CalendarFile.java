package fr.parvis.web.api.booking;

import fr.parvis.agenda.AppointmentFacts;
import fr.parvis.agenda.AppointmentStatus;
import fr.parvis.agenda.boundary.VisitorAppointment;
import fr.parvis.shared.secret.Fingerprint;
import fr.parvis.site.SiteFacts;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An appointment as a file for a calendar (RFC 5545): at the hour of its site, with the rules of that zone around it, lines of 75 octets.
 * It says when and where; never what for, nor whom it concerns. Taken again after a change it replaces the entry of before.
 */
final class CalendarFile {
    private static final int OCTETS = 75;
    private static final int UID = 32;
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);
    private static final Duration REMINDER = Duration.ofHours(2);

    private final List<String> lines = new ArrayList<>();

    private CalendarFile() {}

    static String of(VisitorAppointment appointment, SiteFacts site, String address, CalendarWords words, Instant now) {
        return new CalendarFile().written(appointment, site, address, words, now);
    }

    private String written(
            VisitorAppointment appointment, SiteFacts site, String address, CalendarWords words, Instant now) {
        AppointmentFacts facts = appointment.facts();
        add("BEGIN", "VCALENDAR");
        add("VERSION", "2.0");
        add("PRODID", "-//Parvis//Appointments//FR");
        add("CALSCALE", "GREGORIAN");
        add("METHOD", "PUBLISH");
        zone(site.zone(), facts.startsAt());
        add("BEGIN", "VEVENT");
        add("UID", Fingerprint.of("calendar:" + appointment.link()).substring(0, UID) + "@parvis");
        add("DTSTAMP", utc(now));
        add("SEQUENCE", Long.toString(now.getEpochSecond() / 60));
        add("DTSTART;TZID=" + site.zone().getId(), local(facts.startsAt(), site.zone()));
        add("DTEND;TZID=" + site.zone().getId(), local(AppointmentWriting.end(facts), site.zone()));
        add("STATUS", status(facts.status()));
        add("CLASS", "PRIVATE");
        add("SUMMARY", escaped(words.summary().replace("{site}", site.name())));
        List<String> where = new ArrayList<>(List.of(site.name()));
        where.addAll(site.contact().addressLines());
        add("LOCATION", escaped(String.join(", ", where)));
        add("DESCRIPTION", escaped(description(appointment, site, address, words)));
        add("URL", address);
        if (facts.status() == AppointmentStatus.BOOKED) {
            alarm(escaped(words.summary().replace("{site}", site.name())));
        }
        add("END", "VEVENT");
        add("END", "VCALENDAR");
        return lines.stream().map(line -> line + "\r\n").collect(Collectors.joining());
    }

    private static String description(
            VisitorAppointment appointment, SiteFacts site, String address, CalendarWords words) {
        List<String> parts = new ArrayList<>();
        appointment.code().ifPresent(code -> parts.add(words.code().replace("{code}", code)));
        Optional.of(site.contact().access()).filter(text -> !text.isEmpty()).ifPresent(parts::add);
        Optional.of(site.contact().phone()).filter(text -> !text.isEmpty()).ifPresent(parts::add);
        parts.add(address);
        return String.join("\n", parts);
    }

    private void alarm(String text) {
        add("BEGIN", "VALARM");
        add("ACTION", "DISPLAY");
        add("TRIGGER", "-" + REMINDER);
        add("DESCRIPTION", text);
        add("END", "VALARM");
    }

    private static String status(AppointmentStatus status) {
        return switch (status) {
            case CANCELLED, EXCUSED -> "CANCELLED";
            case LISTED -> "TENTATIVE";
            default -> "CONFIRMED";
        };
    }

    /** The offset before the appointment and the next change of the clocks after it, as RFC 5545 3.6.5 wants them. */
    private void zone(ZoneId zone, Instant around) {
        ZoneRules rules = zone.getRules();
        add("BEGIN", "VTIMEZONE");
        add("TZID", zone.getId());
        ZoneOffsetTransition before = rules.previousTransition(around.plusNanos(1));
        if (before == null) {
            ZoneOffset offset = rules.getOffset(around);
            observance(false, LocalDateTime.of(1970, 1, 1, 0, 0), offset, offset);
        } else {
            observance(rules.isDaylightSavings(before.getInstant()), before);
        }
        ZoneOffsetTransition after = rules.nextTransition(around);
        if (after != null) {
            observance(rules.isDaylightSavings(after.getInstant()), after);
        }
        add("END", "VTIMEZONE");
    }

    private void observance(boolean summer, ZoneOffsetTransition change) {
        observance(summer, change.getDateTimeBefore(), change.getOffsetBefore(), change.getOffsetAfter());
    }

    private void observance(boolean summer, LocalDateTime from, ZoneOffset before, ZoneOffset after) {
        String name = summer ? "DAYLIGHT" : "STANDARD";
        add("BEGIN", name);
        add("DTSTART", LOCAL.format(from));
        add("TZOFFSETFROM", written(before));
        add("TZOFFSETTO", written(after));
        add("END", name);
    }

    /** {@code +0100}; the seconds of offsets of long ago are told too. */
    private static String written(ZoneOffset offset) {
        int seconds = Math.abs(offset.getTotalSeconds());
        String text = String.format(
                Locale.ROOT, "%s%02d%02d", offset.getTotalSeconds() < 0 ? "-" : "+", seconds / 3600, seconds / 60 % 60);
        return seconds % 60 == 0 ? text : text + String.format(Locale.ROOT, "%02d", seconds % 60);
    }

    private static String utc(Instant moment) {
        return LOCAL.format(LocalDateTime.ofInstant(moment, ZoneOffset.UTC)) + "Z";
    }

    private static String local(Instant moment, ZoneId zone) {
        return LOCAL.format(LocalDateTime.ofInstant(moment, zone));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r", "")
                .replace("\n", "\\n");
    }

    /** Adds a line, folded after 75 octets, never in the middle of a letter. */
    private void add(String name, String value) {
        StringBuilder line = new StringBuilder();
        int octets = 0;
        for (int letter : (name + ":" + value).codePoints().toArray()) {
            String text = Character.toString(letter);
            int length = text.getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > OCTETS) {
                lines.add(line.toString());
                line = new StringBuilder(" ");
                octets = 1;
            }
            line.append(text);
            octets += length;
        }
        lines.add(line.toString());
    }
}
