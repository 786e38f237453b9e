#!/bin/sh
# Times the press of "next" at 20 counters with 100 waiting, with and without the record of what it was decided on, quiet and while
# estimates are asked for. Each on a reception of its own in a folder of its own. BENCH_SECONDS is the length of a measure.
set -eu
cd "$(dirname "$0")/.."
: "${BENCH_SECONDS:=20}"
. bench/reception.sh
in_production

# $1: days for which records are kept; $2: what it is called
measure() {
    export PARVIS_CALL_RECORD_DAYS="$1"
    open_reception
    owner_of_rows
    java -Xmx128m -XX:+UseSerialGC -cp "$classes:ear/target/launcher/*" fr.parvis.bench.PressCost \
        "$BENCH_HTTP_PORT" "jdbc:postgresql://localhost:$BENCH_DB_PORT/parvis" "$user" "$password" "$BENCH_SECONDS" "$2"
    close_reception
}

measure 90 "record kept"
measure 0 "no record"
