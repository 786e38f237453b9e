#!/bin/sh
# Measures how soon the wall, open in a real Chromium, shows a call: on a reception of its own, in a folder of its own. BENCH_PRESSES
# says how many calls. Called by ./parvis bench wall; needs Chromium.
set -eu
cd "$(dirname "$0")/.."
: "${BENCH_PRESSES:=60}"
. bench/reception.sh
in_production
open_reception
owner_of_rows
java -Xmx128m -XX:+UseSerialGC -cp "$classes:ear/target/launcher/*" fr.parvis.bench.WallLatency \
    "$BENCH_HTTP_PORT" "jdbc:postgresql://localhost:$BENCH_DB_PORT/parvis" "$user" "$password" \
    "$data/browser" "$BENCH_PRESSES"
