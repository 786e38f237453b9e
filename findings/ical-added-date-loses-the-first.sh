#!/bin/sh
# An appointment with one added date loses its own first one.
#
# Library:   net.sf.biweekly:biweekly 0.6.8 (Java 17); org.mnode.ical4j:ical4j 4.1.1 beside it.
# Input:     an event of 5 January with RDATE 7 January and no RRULE.
# Expected:  5 and 7 January: DTSTART counts as the first instance of the recurrence set (RFC 5545, 3.8.5.2 and 3.8.5.3).
# Behaviour: biweekly's iterator gives 7 January alone; with an RRULE it gives DTSTART as well. ical4j gives both days.
# For a desk: the first of two meetings of a workshop disappears from the agenda. Add DTSTART to the set and drop doubles.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
temp=$(mktemp -d)
trap 'rm -rf "$temp"' EXIT
"$here/maven-fetch" "$temp" org.mnode.ical4j:ical4j:4.1.1 net.sf.biweekly:biweekly:0.6.8
cat > "$temp/Added.java" <<'JAVA'
import biweekly.Biweekly;
import java.io.StringReader;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.*;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Period;
import net.fortuna.ical4j.model.component.VEvent;

public class Added {
    public static void main(String[] args) throws Exception {
        for (String rule : new String[] {"", "RRULE:FREQ=DAILY;COUNT=1\r\n"}) {
            String calendar = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//desk//test//FR\r\nBEGIN:VEVENT\r\nUID:1\r\n"
                    + "DTSTAMP:20270101T000000Z\r\nDTSTART:20270105T080000Z\r\nDTEND:20270105T083000Z\r\n" + rule
                    + "RDATE:20270107T080000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
            List<String> days = new ArrayList<>();
            var dates = Biweekly.parse(calendar).first().getEvents().get(0).getDateIterator(TimeZone.getTimeZone("UTC"));
            while (dates.hasNext()) {
                days.add(dates.next().toInstant().toString().substring(0, 10));
            }
            VEvent event = (VEvent) new CalendarBuilder().build(new StringReader(calendar)).getComponents("VEVENT").get(0);
            var from = ZonedDateTime.of(2027, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
            System.out.println((rule.isEmpty() ? "without rule" : "with a rule") + ": biweekly " + days + ", ical4j "
                    + event.calculateRecurrenceSet(new Period<>(from, from.plusMonths(1))).size() + " days");
        }
    }
}
JAVA
java -cp "$temp/lib/*" "$temp/Added.java" > "$temp/seen" 2> "$temp/log"
cat > "$temp/expected" <<'END'
without rule: biweekly [2027-01-07], ical4j 2 days
with a rule: biweekly [2027-01-05, 2027-01-07], ical4j 2 days
END
"$here/compare" "$temp/seen" "$temp/expected"
