#!/bin/sh
# A day taken out of a series of appointments stays in it when the calendar names the day in UTC.
#
# Library:   org.mnode.ical4j:ical4j 4.1.1 (Java 17); net.sf.biweekly:biweekly 0.6.8 beside it.
# Input:     a weekly series on Tuesdays at 9:00 of Europe/Paris, the second of which is excluded: once by EXDATE in the zone, once by the same
#            instant in UTC (RFC 5545, 3.8.5.1: both forms are valid; several calendar servers write the second).
# Expected:  two appointments are left, whichever form.
# Behaviour: ical4j leaves two for the zoned form and all three for the UTC form; biweekly two for both.
# For a desk: an appointment is shown, and somebody reminded of it, on a day that the agent took off. Compare exclusions as instants.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
temp=$(mktemp -d)
trap 'rm -rf "$temp"' EXIT
"$here/maven-fetch" "$temp" org.mnode.ical4j:ical4j:4.1.1 net.sf.biweekly:biweekly:0.6.8
cat > "$temp/Series.java" <<'JAVA'
import biweekly.Biweekly;
import java.io.StringReader;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.TimeZone;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Period;
import net.fortuna.ical4j.model.component.VEvent;

public class Series {
    static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    static final String HEAD = """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//desk//test//FR
            BEGIN:VTIMEZONE
            TZID:Europe/Paris
            BEGIN:STANDARD
            DTSTART:19701025T030000
            TZOFFSETFROM:+0200
            TZOFFSETTO:+0100
            RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
            END:STANDARD
            BEGIN:DAYLIGHT
            DTSTART:19700329T020000
            TZOFFSETFROM:+0100
            TZOFFSETTO:+0200
            RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
            END:DAYLIGHT
            END:VTIMEZONE
            BEGIN:VEVENT
            UID:1
            DTSTAMP:20270101T000000Z
            DTSTART;TZID=Europe/Paris:20270105T090000
            DTEND;TZID=Europe/Paris:20270105T093000
            """;

    public static void main(String[] args) throws Exception {
        for (String exclusion : new String[] {"EXDATE;TZID=Europe/Paris:20270112T090000", "EXDATE:20270112T080000Z"}) {
            String calendar = (HEAD + "RRULE:FREQ=WEEKLY;COUNT=3\n" + exclusion + "\nEND:VEVENT\nEND:VCALENDAR\n").replace("\n", "\r\n");
            System.out.println(exclusion + ": ical4j " + byIcal4j(calendar) + ", biweekly " + byBiweekly(calendar));
        }
    }

    static int byIcal4j(String calendar) throws Exception {
        VEvent event = (VEvent) new CalendarBuilder().build(new StringReader(calendar)).getComponents("VEVENT").get(0);
        var from = ZonedDateTime.of(2027, 1, 1, 0, 0, 0, 0, PARIS);
        return event.calculateRecurrenceSet(new Period<>(from, from.plusMonths(2))).size();
    }

    static int byBiweekly(String calendar) {
        var days = Biweekly.parse(calendar).first().getEvents().get(0).getDateIterator(TimeZone.getTimeZone(PARIS));
        int number = 0;
        while (days.hasNext()) {
            days.next();
            number++;
        }
        return number;
    }
}
JAVA
java -cp "$temp/lib/*" "$temp/Series.java" > "$temp/seen" 2> "$temp/log"
cat > "$temp/expected" <<'END'
EXDATE;TZID=Europe/Paris:20270112T090000: ical4j 2, biweekly 2
EXDATE:20270112T080000Z: ical4j 3, biweekly 2
END
"$here/compare" "$temp/seen" "$temp/expected"
