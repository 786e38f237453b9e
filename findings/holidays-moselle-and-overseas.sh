#!/bin/sh
# A library of public holidays knows Moselle and the overseas départements less well than its list of regions promises.
#
# Library:   de.focus-shift:jollyday-jackson 1.5.0 (Java 17).
# Input:     the public holidays of 2027 in French départements.
# Expected:  13 in Bas-Rhin (67), Haut-Rhin (68) and Moselle (57), among them Good Friday, 26 March 2027 (ordonnance of 16 August 1892, in force
#            in the three); the day of the abolition of slavery in Guadeloupe, Martinique, Guyane, La Réunion and Mayotte (loi n° 83-550);
#            an error or an empty answer for a region that is not known.
# Behaviour: Moselle has 12, without Good Friday, and its 26 December is called "Abolition de l'esclavage"; overseas there are the 11 national
#            days, in silence, as for a region that does not exist. Whit Monday is absent from 2004 to 2007, when it was still a legal holiday
#            (article L.222-1 of the Code du travail of that time; what loi n° 2004-626 changed was the work on it).
# For a desk: appointments are offered on a day on which the town hall of Metz or Pointe-à-Pitre is closed. The npm package date-holidays
#            3.37.0 knew 13, 13 and 12 for MQ, GP, RE when asked the same day.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
temp=$(mktemp -d)
trap 'rm -rf "$temp"' EXIT
"$here/maven-fetch" "$temp" de.focus-shift:jollyday-jackson:1.5.0
cat > "$temp/Holidays.java" <<'JAVA'
import de.focus_shift.jollyday.core.*;
import java.time.*;
import java.util.*;

public class Holidays {
    public static void main(String[] args) {
        HolidayManager manager = HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.FRANCE));
        for (String region : new String[] {"67", "68", "57", "gp", "mq", "gf", "re", "yt", "no-such-region"}) {
            Set<Holiday> days = manager.getHolidays(Year.of(2027), region);
            System.out.println(region + ": " + days.size() + ", Good Friday "
                    + days.stream().anyMatch(day -> day.getDate().equals(LocalDate.of(2027, 3, 26))) + ", 26 December "
                    + days.stream().filter(day -> day.getDate().equals(LocalDate.of(2027, 12, 26)))
                            .map(day -> day.getDescription(Locale.FRENCH)).findFirst().orElse("-"));
        }
        LocalDate[] whitMondays = {LocalDate.of(2003, 6, 9), LocalDate.of(2004, 5, 31), LocalDate.of(2007, 5, 28), LocalDate.of(2008, 5, 12)};
        for (LocalDate monday : whitMondays) {
            System.out.println("Whit Monday " + monday + ": " + manager.isHoliday(monday));
        }
    }
}
JAVA
java -cp "$temp/lib/*" "$temp/Holidays.java" > "$temp/seen" 2> "$temp/log"
cat > "$temp/expected" <<'END'
67: 13, Good Friday true, 26 December Deuxième vacances de Noël
68: 13, Good Friday true, 26 December Deuxième vacances de Noël
57: 12, Good Friday false, 26 December Abolition de l'esclavage
gp: 11, Good Friday false, 26 December -
mq: 11, Good Friday false, 26 December -
gf: 11, Good Friday false, 26 December -
re: 11, Good Friday false, 26 December -
yt: 11, Good Friday false, 26 December -
no-such-region: 11, Good Friday false, 26 December -
Whit Monday 2003-06-09: true
Whit Monday 2004-05-31: false
Whit Monday 2007-05-28: false
Whit Monday 2008-05-12: true
END
"$here/compare" "$temp/seen" "$temp/expected"
