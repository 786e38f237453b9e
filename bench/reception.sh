# Sourced by the benchmarks: a reception of its own in a folder of its own. A benchmark exports what is special of it as PARVIS_*, then says
# open_reception; close_reception comes by itself at the end.
: "${BENCH_HTTP_PORT:=18980}" "${BENCH_DB_PORT:=18932}"
classes=bench/target/classes
mkdir -p "$classes"
javac -d "$classes" -cp "ear/target/launcher/*" bench/src/fr/parvis/bench/*.java
build=ear/target
launcher=
data=

close_reception() {
    [ -z "$launcher" ] || { kill "$launcher" 2>/dev/null; wait "$launcher" 2>/dev/null; } || true
    [ -z "$data" ] || rm -rf "$data"
    launcher=
    data=
}
trap close_reception EXIT INT TERM

# As a real reception: $PARVIS_DB_PASSWORD is drawn.
in_production() {
    PARVIS_SECRET=$(head -c 32 /dev/urandom | od -An -tx1 | tr -d ' \n')
    PARVIS_DB_PASSWORD=$(head -c 16 /dev/urandom | od -An -tx1 | tr -d ' \n')
    # One kiosk of a benchmark presses more often than any visitor could.
    export PARVIS_TICKETS_A_MINUTE=1000000
    export PARVIS_PROFILE=production PARVIS_SECRET PARVIS_DB_PASSWORD PARVIS_PLAIN_HTTP=accepted PARVIS_AS_ROOT=accepted
}

# Returns when it is open: $build is the build folder of its ear module; its folder is $data, the launcher's process $launcher.
open_reception() {
    data=$(mktemp -d)
    export PARVIS_DATA_DIR="$data" PARVIS_HTTP_PORT="$BENCH_HTTP_PORT" PARVIS_MANAGEMENT_PORT="$((BENCH_HTTP_PORT + 10))"
    export PARVIS_DB_PORT="$BENCH_DB_PORT"
    touch "$data/launcher.log"
    java -Xmx64m -XX:+UseSerialGC -cp "$build/classes:$build/launcher/*" fr.parvis.launcher.Main "$build" > "$data/launcher.log" 2>&1 &
    launcher=$!
    until grep -q 'is open' "$data/launcher.log"; do
        kill -0 "$launcher" 2>/dev/null || { cat "$data/launcher.log" >&2; exit 1; }
        sleep 0.2
    done
}

# Who may lay rows into the database of the reception that is open: $user, $password. A build of before the owner's role has one role only.
owner_of_rows() {
    user=parvis
    password=$PARVIS_DB_PASSWORD
    if [ -f "$data/owner-password" ]; then
        user=parvis_owner
        password=$(cat "$data/owner-password")
    fi
}
