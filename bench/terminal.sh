#!/bin/sh
# Times the terminal's program while it is held to BENCH_SHARE percent of one processor (25): its first screen and the answer to a
# touch, with a server beside it that is not held. Needs root and the kernel's groups of processes. Called by ./parvis bench terminal.
set -eu
cd "$(dirname "$0")/.."
: "${BENCH_SHARE:=25}"
. bench/reception.sh
in_production
if [ -f /sys/fs/cgroup/cgroup.controllers ]; then
    group=/sys/fs/cgroup/parvis-bench
    members=cgroup.procs
    hold() { echo "$((BENCH_SHARE * 1000)) 100000" > "$group/cpu.max"; }
else
    group=/sys/fs/cgroup/cpu/parvis-bench
    members=tasks
    hold() { echo "$((BENCH_SHARE * 1000))" > "$group/cpu.cfs_quota_us"; }
fi
mkdir "$group" && hold || { echo "This user may not hold a program to a part of a processor." >&2; exit 1; }
trap 'close_reception; sleep 1; rmdir "$group"' EXIT INT TERM
open_reception
owner_of_rows
echo "Held to $BENCH_SHARE % of one processor. Load before: $(cut -d' ' -f1-3 /proc/loadavg) on $(nproc) processors"
java -Xmx64m -XX:+UseSerialGC -cp "$classes:ear/target/launcher/*" fr.parvis.bench.TerminalSpeed \
    "$BENCH_HTTP_PORT" "jdbc:postgresql://localhost:$BENCH_DB_PORT/parvis" "$user" "$password" \
    "$data/terminal" "$((BENCH_HTTP_PORT + 20))" \
    sh -c "echo \$\$ > $group/$members; exec java -Xmx64m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -jar kiosk-client/target/parvis-kiosk.jar \"\$@\"" terminal
