#!/bin/sh
# Times what board, counter, wall and phone are answered while 1,000 wait, on a reception of its own in a folder of its own.
# BENCH_LOOKS says how often each is asked. Called by ./parvis bench hall.
set -eu
cd "$(dirname "$0")/.."
: "${BENCH_LOOKS:=300}"
. bench/reception.sh
in_production
agents_password=$(head -c 12 /dev/urandom | od -An -tx1 | tr -d ' \n')
open_reception
owner_of_rows
echo "Load before: $(cut -d' ' -f1-3 /proc/loadavg) on $(nproc) processors"
java -Xmx128m -XX:+UseSerialGC -cp "$classes:ear/target/launcher/*" fr.parvis.bench.FullHall \
    "$BENCH_HTTP_PORT" "jdbc:postgresql://localhost:$BENCH_DB_PORT/parvis" "$user" "$password" \
    "$agents_password" "$BENCH_LOOKS"
