#!/bin/sh
# Times the agenda of thirty agents over sixty days: the first free times of a motif, and bookings at 200 a second, on a reception of its own.
# BENCH_LOOKS says how often free times are asked for, BENCH_SECONDS how long is booked. Called by ./parvis bench agenda.
set -eu
cd "$(dirname "$0")/.."
: "${BENCH_LOOKS:=300}" "${BENCH_SECONDS:=20}"
. bench/reception.sh
in_production
open_reception
owner_of_rows
echo "Load before: $(cut -d' ' -f1-3 /proc/loadavg) on $(nproc) processors"
java -Xmx128m -XX:+UseSerialGC -cp "$classes:ear/target/launcher/*" fr.parvis.bench.AgendaSpeed \
    "$BENCH_HTTP_PORT" "jdbc:postgresql://localhost:$BENCH_DB_PORT/parvis" "$user" "$password" "$BENCH_LOOKS" "$BENCH_SECONDS"
