#!/bin/sh
# Measures how long a kiosk waits for its ticket while strangers hold lines open and while thirty agents sign in at once, on a
# reception of its own in a folder of its own. BENCH_BEFORE names another checkout that was built (./parvis run or mvn package):
# it is measured first, on the same machine, and the ratio of the 99th percentiles is printed.
set -eu
cd "$(dirname "$0")/.."
: "${BENCH_SECONDS:=15}" "${BENCH_BEFORE:=}"
. bench/reception.sh
in_production
agents_password=$(head -c 12 /dev/urandom | od -An -tx1 | tr -d ' \n')
results=$(mktemp)

# $1: the build folder of its ear module; $2: what it is called
measure() {
    build=$1
    open_reception
    owner_of_rows
    java -Xmx128m -XX:+UseSerialGC -cp "$classes:ear/target/launcher/*" fr.parvis.bench.Doors \
        "$BENCH_HTTP_PORT" "jdbc:postgresql://localhost:$BENCH_DB_PORT/parvis" "$user" "$password" \
        "$agents_password" "$BENCH_SECONDS" "$2" "$results"
    close_reception
}

echo "Load before: $(cut -d' ' -f1-3 /proc/loadavg) on $(nproc) processors"
[ -z "$BENCH_BEFORE" ] || measure "$BENCH_BEFORE/ear/target" before
measure ear/target now
echo "Load after:  $(cut -d' ' -f1-3 /proc/loadavg)"
awk -F '\t' '$2 == "before" { before[$1] = $3 }
    $2 == "now" && $1 in before { printf "%-28s p99 before / now = %.1f / %.1f ms = %.1f\n", $1, before[$1], $3, before[$1] / $3 }' "$results"
rm -f "$results"
