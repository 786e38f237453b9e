#!/bin/sh
# Times the press of "next" at 20 counters with 100 waiting, with and without the record of what it was decided on, quiet and while
# estimates are asked for. Each on a reception of its own in a folder of its own. BENCH_SECONDS is the length of a measure.
set -eu
cd "$(dirname "$0")/.."
: "${BENCH_SECONDS:=20}" "${BENCH_HTTP_PORT:=18980}" "${BENCH_DB_PORT:=18932}"
classes=bench/target/classes
mkdir -p "$classes"
javac -d "$classes" -cp "ear/target/launcher/*" bench/src/fr/parvis/bench/*.java
launcher=
data=
leave() {
    [ -z "$launcher" ] || { kill "$launcher" 2>/dev/null; wait "$launcher" 2>/dev/null; } || true
    [ -z "$data" ] || rm -rf "$data"
    launcher=
}
trap leave EXIT INT TERM

# $1: days for which records are kept; $2: what it is called
measure() {
    data=$(mktemp -d)
    touch "$data/launcher.log"
    env PARVIS_DATA_DIR="$data" PARVIS_HTTP_PORT="$BENCH_HTTP_PORT" PARVIS_MANAGEMENT_PORT="$((BENCH_HTTP_PORT + 10))" \
        PARVIS_DB_PORT="$BENCH_DB_PORT" PARVIS_PROFILE=production PARVIS_CALL_RECORD_DAYS="$1" \
        PARVIS_SECRET="$secret" PARVIS_DB_PASSWORD="$password" \
        java -Xmx64m -XX:+UseSerialGC -cp "ear/target/classes:ear/target/launcher/*" fr.parvis.launcher.Main ear/target > "$data/launcher.log" 2>&1 &
    launcher=$!
    until grep -q 'is open' "$data/launcher.log"; do
        kill -0 "$launcher" 2>/dev/null || { cat "$data/launcher.log" >&2; exit 1; }
        sleep 0.2
    done
    java -Xmx128m -XX:+UseSerialGC -cp "$classes:ear/target/launcher/*" fr.parvis.bench.PressCost \
        "$BENCH_HTTP_PORT" "jdbc:postgresql://localhost:$BENCH_DB_PORT/parvis" parvis "$password" "$BENCH_SECONDS" "$2"
    leave
}

secret=$(head -c 32 /dev/urandom | od -An -tx1 | tr -d ' \n')
password=$(head -c 16 /dev/urandom | od -An -tx1 | tr -d ' \n')
measure 90 "record kept"
measure 0 "no record"
