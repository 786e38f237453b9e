#!/bin/sh
# How long Parvis takes from its start to the first page, on data that are there already: wall clock, processor of launcher and server,
# resident memory of the server. BENCH_BEFORE names another checkout that was built: both are then started in turn, BENCH_ROUNDS times.
# Called by ./parvis bench start.
set -eu
cd "$(dirname "$0")/.."
: "${BENCH_ROUNDS:=5}" "${BENCH_HTTP_PORT:=18980}" "${BENCH_DB_PORT:=18932}" "${BENCH_BEFORE:=}"
work=$(mktemp -d)
launcher=

leave() {
    [ -z "$launcher" ] || { kill "$launcher" 2>/dev/null; wait "$launcher" 2>/dev/null; } || true
    launcher=
}
trap 'leave; rm -rf "$work"' EXIT INT TERM

PARVIS_SECRET=$(head -c 32 /dev/urandom | od -An -tx1 | tr -d ' \n')
PARVIS_DB_PASSWORD=$(head -c 16 /dev/urandom | od -An -tx1 | tr -d ' \n')
export PARVIS_PROFILE=production PARVIS_SECRET PARVIS_DB_PASSWORD PARVIS_PLAIN_HTTP=accepted PARVIS_AS_ROOT=accepted
export PARVIS_HTTP_PORT="$BENCH_HTTP_PORT" PARVIS_MANAGEMENT_PORT="$((BENCH_HTTP_PORT + 10))" PARVIS_DB_PORT="$BENCH_DB_PORT"
page=http://127.0.0.1:$BENCH_HTTP_PORT/staff/login.xhtml

# Hundredths of a second of processor that a process and its ended children have taken.
processor() {
    sed 's/.*) //' "/proc/$1/stat" | awk '{ print $12 + $13 + $14 + $15 }'
}

# $1: now or before; $2: its checkout. Writes milliseconds, hundredths of processor and MB into $work/$1.start.
start() {
    export PARVIS_DATA_DIR="$work/$1"
    mkdir -p "$PARVIS_DATA_DIR"
    started=$(date +%s%N)
    "$2/parvis" run > "$work/$1.log" 2>&1 &
    launcher=$!
    until curl -fs -o /dev/null "$page"; do
        kill -0 "$launcher" 2>/dev/null || { cat "$work/$1.log" >&2; exit 1; }
        sleep 0.1
    done
    ended=$(date +%s%N)
    server=$(pgrep -P "$launcher" -f jboss-modules | head -n 1)
    echo "$(((ended - started) / 1000000)) $(($(processor "$launcher") + $(processor "$server"))) $(($(ps -o rss= -p "$server") / 1024))" > "$work/$1.start"
    leave
}

# $1: now or before; $2: the column of $1.rounds.
median() {
    cut -d' ' -f"$2" "$work/$1.rounds" | sort -n | awk '{ row[NR] = $1 } END { print (row[int((NR + 1) / 2)] + row[int(NR / 2) + 1]) / 2 }'
}

checkout() {
    if [ "$1" = before ]; then echo "$BENCH_BEFORE"; else echo .; fi
}

sides=now
[ -z "$BENCH_BEFORE" ] || sides="before now"
for side in $sides; do
    # The first start lays out the database and is not counted.
    start "$side" "$(checkout "$side")"
done
round=1
while [ "$round" -le "$BENCH_ROUNDS" ]; do
    for side in $sides; do
        start "$side" "$(checkout "$side")"
        cat "$work/$side.start" >> "$work/$side.rounds"
        awk -v side="$side" -v round="$round" '{ printf "round %d, %-6s  %6.1f s to the first page, %5.1f s of processor, %d MB\n", round, side, $1 / 1000, $2 / 100, $3 }' "$work/$side.start"
    done
    round=$((round + 1))
done
for side in $sides; do
    echo "$(median "$side" 1) $(median "$side" 2) $(median "$side" 3)" |
        awk -v side="$side" '{ printf "median, %-6s   %6.1f s to the first page, %5.1f s of processor, %d MB resident\n", side, $1 / 1000, $2 / 100, $3 }'
done
[ -z "$BENCH_BEFORE" ] || echo "$(median now 1) $(median before 1) $(median now 2) $(median before 2)" |
    awk '{ printf "now / before: first page %.2f, processor %.2f\n", $1 / $2, $3 / $4 }'
