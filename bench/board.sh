#!/bin/sh
# Measures how soon the live board, open in a real Chromium, shows a ticket taken at a kiosk: on a demonstration of its own, in
# a folder of its own. BENCH_PRESSES says how many tickets. Needs the build of any ./parvis run or test, and Chromium.
set -eu
cd "$(dirname "$0")/.."
: "${BENCH_PRESSES:=60}" "${BENCH_HTTP_PORT:=18980}" "${BENCH_DB_PORT:=18932}"
classes=bench/target/classes
mkdir -p "$classes"
javac -d "$classes" bench/src/fr/parvis/bench/*.java
data=$(mktemp -d)
trap 'kill "$launcher" 2>/dev/null; wait "$launcher" 2>/dev/null; rm -rf "$data"' EXIT INT TERM
export PARVIS_DATA_DIR="$data" PARVIS_HTTP_PORT="$BENCH_HTTP_PORT" PARVIS_MANAGEMENT_PORT="$((BENCH_HTTP_PORT + 10))"
export PARVIS_DB_PORT="$BENCH_DB_PORT"
touch "$data/launcher.log"
java -Xmx64m -XX:+UseSerialGC -cp "ear/target/classes:ear/target/launcher/*" fr.parvis.launcher.Main ear/target > "$data/launcher.log" 2>&1 &
launcher=$!
until grep -q 'is open' "$data/launcher.log"; do
    kill -0 "$launcher" 2>/dev/null || { cat "$data/launcher.log" >&2; exit 1; }
    sleep 0.2
done
java -Xmx128m -cp "$classes" fr.parvis.bench.BoardLatency "$BENCH_HTTP_PORT" "$data/browser" sophie bienvenue-au-parvis 111111 "$BENCH_PRESSES"
