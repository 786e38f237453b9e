#!/bin/sh
# The JSON binding of Jakarta EE servers takes a number that its field cannot hold, and stores another one.
#
# Library:   org.eclipse:yasson 3.0.4, the JSON-B of WildFly (Java 17).
# Input:     valid JSON whose number is not a value of the Java field: too large, with a fraction, as a string.
# Expected:  an exception that names the property, as for a boolean in the place of a number.
# Behaviour: 3000000000 becomes -1294967296, 2.5 becomes 2, "12" becomes 12, and 4294967297 becomes 1 in an Integer. Nothing is thrown.
# For a desk: a capacity of three milliards typed by mistake is a negative one in the database. Check the JSON before it is bound.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
temp=$(mktemp -d)
trap 'rm -rf "$temp"' EXIT
"$here/maven-fetch" "$temp" org.eclipse:yasson:3.0.4
cat > "$temp/Numbers.java" <<'JAVA'
import jakarta.json.bind.*;

public class Numbers {
    public static class Places {
        public int places;
        public Integer boxed;
    }

    public static void main(String[] args) throws Exception {
        try (Jsonb jsonb = JsonbBuilder.create()) {
            for (String json : new String[] {
                "{\"places\":3000000000}", "{\"places\":2.5}", "{\"places\":\"12\"}", "{\"boxed\":4294967297}", "{\"boxed\":true}"
            }) {
                try {
                    Places bound = jsonb.fromJson(json, Places.class);
                    System.out.println(json + " -> " + (bound.boxed == null ? bound.places : bound.boxed));
                } catch (JsonbException refused) {
                    System.out.println(json + " refused");
                }
            }
        }
    }
}
JAVA
java -cp "$temp/lib/*" "$temp/Numbers.java" > "$temp/seen"
cat > "$temp/expected" <<'END'
{"places":3000000000} -> -1294967296
{"places":2.5} -> 2
{"places":"12"} -> 12
{"boxed":4294967297} -> 1
{"boxed":true} refused
END
"$here/compare" "$temp/seen" "$temp/expected"
