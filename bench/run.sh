#!/bin/sh
# Measures check-ins and calls a second on a reception of its own in a folder of its own, and prints them beside the ceiling.
# Called by ./parvis bench; BENCH_WARM, BENCH_SECONDS and BENCH_VISITS change how long and how much.
set -eu
cd "$(dirname "$0")/.."
: "${BENCH_WARM:=120}" "${BENCH_SECONDS:=10}" "${BENCH_VISITS:=0}" "${BENCH_HTTP_PORT:=18980}" "${BENCH_DB_PORT:=18932}"
classes=bench/target/classes
mkdir -p "$classes"
javac -d "$classes" -cp "ear/target/launcher/*" bench/src/fr/parvis/bench/*.java
data=$(mktemp -d)
trap 'kill "$launcher" 2>/dev/null; wait "$launcher" 2>/dev/null; rm -rf "$data"' EXIT INT TERM
export PARVIS_DATA_DIR="$data" PARVIS_HTTP_PORT="$BENCH_HTTP_PORT" PARVIS_MANAGEMENT_PORT="$((BENCH_HTTP_PORT + 10))"
export PARVIS_DB_PORT="$BENCH_DB_PORT" PARVIS_PROFILE=production
PARVIS_SECRET=$(head -c 32 /dev/urandom | od -An -tx1 | tr -d ' \n')
PARVIS_DB_PASSWORD=$(head -c 16 /dev/urandom | od -An -tx1 | tr -d ' \n')
export PARVIS_SECRET PARVIS_DB_PASSWORD
touch "$data/launcher.log"
started=$(date +%s%N)
java -Xmx64m -XX:+UseSerialGC -cp "ear/target/classes:ear/target/launcher/*" fr.parvis.launcher.Main ear/target > "$data/launcher.log" 2>&1 &
launcher=$!
until grep -q 'is open' "$data/launcher.log"; do
    kill -0 "$launcher" 2>/dev/null || { cat "$data/launcher.log" >&2; exit 1; }
    sleep 0.2
done
echo "Start to ready, new database: $((($(date +%s%N) - started) / 1000000)) ms"
java -Xmx256m -XX:+UseSerialGC -cp "$classes:ear/target/launcher/*" fr.parvis.bench.Bench \
    "$BENCH_HTTP_PORT" "jdbc:postgresql://localhost:$BENCH_DB_PORT/parvis" parvis "$PARVIS_DB_PASSWORD" bench/sql \
    "$BENCH_WARM" "$BENCH_SECONDS" "$BENCH_VISITS"
server=$(pgrep -P "$launcher" -f jboss-modules | head -n 1)
echo "Server resident after the load: $(($(ps -o rss= -p "$server") / 1024)) MB"
