#!/bin/sh
# A note behind a telephone number is dialled.
#
# Library:   com.googlecode.libphonenumber:libphonenumber 9.0.20 (Java 17).
# Input:     the library's own example numbers, with a word behind as people add it at a desk, region FR.
# Expected:  the number, or a NumberParseException: "(bureau)" is no part of it.
# Behaviour: "(bureau)" and "soir" become keypad digits of one longer number; parse() throws nothing, and isPossibleNumberWithReason is the
#            first that says so. A mobile of La Réunion, written as there, is taken as a number of the region FR that is not valid.
# For a desk: the reminder goes nowhere, or elsewhere. Take the words away before parsing, ask isPossibleNumber and isValidNumber after it, and
#            try the region of the site's own département.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
temp=$(mktemp -d)
trap 'rm -rf "$temp"' EXIT
"$here/maven-fetch" "$temp" com.googlecode.libphonenumber:libphonenumber:9.0.20
cat > "$temp/Numbers.java" <<'JAVA'
import com.google.i18n.phonenumbers.*;

public class Numbers {
    public static void main(String[] args) throws Exception {
        PhoneNumberUtil util = PhoneNumberUtil.getInstance();
        for (String given : new String[] {"06 12 34 56 78", "06 12 34 56 78 (bureau)", "06 12 34 56 78 soir", "0692 12 34 56"}) {
            for (String region : given.startsWith("0692") ? new String[] {"FR", "RE"} : new String[] {"FR"}) {
                var number = util.parse(given, region);
                System.out.println(given + " [" + region + "] -> " + util.format(number, PhoneNumberUtil.PhoneNumberFormat.E164) + " "
                        + util.isPossibleNumberWithReason(number) + " valid=" + util.isValidNumber(number));
            }
        }
    }
}
JAVA
java -cp "$temp/lib/*" "$temp/Numbers.java" > "$temp/seen"
cat > "$temp/expected" <<'END'
06 12 34 56 78 [FR] -> +33612345678 IS_POSSIBLE valid=true
06 12 34 56 78 (bureau) [FR] -> +33612345678287328 TOO_LONG valid=false
06 12 34 56 78 soir [FR] -> +336123456787647 TOO_LONG valid=false
0692 12 34 56 [FR] -> +33692123456 IS_POSSIBLE valid=false
0692 12 34 56 [RE] -> +262692123456 IS_POSSIBLE valid=true
END
"$here/compare" "$temp/seen" "$temp/expected"
