#!/bin/sh
# Measures check-ins, calls and whole visits of this build, in rounds that alternate with another one: BENCH_BEFORE names its checkout,
# which was built (./parvis run or mvn package). Both receptions run at once, each in a folder of its own; the one that is not measured
# idles. BENCH_WARM seconds of warm-up for each, BENCH_SECONDS of each measure, BENCH_ROUNDS rounds.
set -eu
cd "$(dirname "$0")/.."
: "${BENCH_WARM:=60}" "${BENCH_SECONDS:=6}" "${BENCH_ROUNDS:=5}" "${BENCH_BEFORE:=}"
. bench/reception.sh
in_production

# The first reception is closed with the second.
first_launcher=
first_data=
close_both() {
    close_reception
    launcher=$first_launcher
    data=$first_data
    close_reception
}
trap close_both EXIT INT TERM

# $1: what it is called; adds the words that say where it is.
describe() {
    owner_of_rows
    receptions="$receptions $1 $BENCH_HTTP_PORT jdbc:postgresql://localhost:$BENCH_DB_PORT/parvis $user $password"
}

receptions=
if [ -n "$BENCH_BEFORE" ]; then
    build=$BENCH_BEFORE/ear/target
    open_reception
    describe before
    first_launcher=$launcher
    first_data=$data
    build=ear/target
    BENCH_HTTP_PORT=$((BENCH_HTTP_PORT + 1))
    BENCH_DB_PORT=$((BENCH_DB_PORT + 1))
fi
open_reception
describe now
echo "Load before: $(cut -d' ' -f1-3 /proc/loadavg) on $(nproc) processors"
# shellcheck disable=SC2086
java -Xmx256m -XX:+UseSerialGC -cp "$classes:ear/target/launcher/*" fr.parvis.bench.Rounds \
    "$BENCH_WARM" "$BENCH_SECONDS" "$BENCH_ROUNDS" bench/sql $receptions
for each in $first_launcher $launcher; do
    server=$(pgrep -P "$each" -f jboss-modules | head -n 1)
    echo "Server resident after the load: $(($(ps -o rss= -p "$server") / 1024)) MB"
done
echo "Load after:  $(cut -d' ' -f1-3 /proc/loadavg)"
