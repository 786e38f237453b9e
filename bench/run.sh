#!/bin/sh
# Measures check-ins and calls a second on a reception of its own in a folder of its own, and prints them beside the ceiling.
# Called by ./parvis bench; BENCH_WARM, BENCH_SECONDS and BENCH_VISITS change how long and how much.
set -eu
cd "$(dirname "$0")/.."
: "${BENCH_WARM:=120}" "${BENCH_SECONDS:=10}" "${BENCH_VISITS:=0}"
. bench/reception.sh
in_production
started=$(date +%s%N)
open_reception
owner_of_rows
echo "Start to ready, new database: $((($(date +%s%N) - started) / 1000000)) ms"
java -Xmx256m -XX:+UseSerialGC -cp "$classes:ear/target/launcher/*" fr.parvis.bench.Bench \
    "$BENCH_HTTP_PORT" "jdbc:postgresql://localhost:$BENCH_DB_PORT/parvis" "$user" "$password" bench/sql \
    "$BENCH_WARM" "$BENCH_SECONDS" "$BENCH_VISITS"
server=$(pgrep -P "$launcher" -f jboss-modules | head -n 1)
echo "Server resident after the load: $(($(ps -o rss= -p "$server") / 1024)) MB"
