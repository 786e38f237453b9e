#!/bin/sh
# Time to the first screen and resident memory of the terminal's program, without browser: kiosk-client/src/test/measure.sh [port]
set -eu
cd "$(dirname "$0")/../../.."
port=${1:-18481}
data=$(mktemp -d)
began=$(date +%s%N)
java -Xmx64m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -jar kiosk-client/target/parvis-kiosk.jar \
    --server http://127.0.0.1:1 --data "$data" --port "$port" --browser none 2> "$data/log" &
program=$!
trap 'kill $program; rm -rf "$data"' EXIT
until curl -s -o /dev/null "http://127.0.0.1:$port/kiosk/"; do sleep 0.02; done
echo "first screen after $(( ($(date +%s%N) - began) / 1000000 )) ms"
sleep 10
echo "resident $(awk '/VmRSS/ { print int($2 / 1024) }' "/proc/$program/status") MB"
