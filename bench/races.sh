#!/bin/sh
# The same press eight times at once for BENCH_SECONDS (60), at a kiosk and at a counter, on a reception of its own in a folder of its
# own: says how many were told differently or happened twice. Called by ./parvis bench races.
set -eu
cd "$(dirname "$0")/.."
: "${BENCH_SECONDS:=60}"
. bench/reception.sh
in_production
open_reception
owner_of_rows
java -Xmx128m -XX:+UseSerialGC -cp "$classes:ear/target/launcher/*" fr.parvis.bench.Races \
    "$BENCH_HTTP_PORT" "jdbc:postgresql://localhost:$BENCH_DB_PORT/parvis" "$user" "$password" "$BENCH_SECONDS"
