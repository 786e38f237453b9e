#!/bin/sh
# Measures how soon the live board, open in a real Chromium, shows a ticket taken at a kiosk: on a demonstration of its own, in
# a folder of its own. BENCH_PRESSES says how many tickets. Needs the build of any ./parvis run or test, and Chromium.
set -eu
cd "$(dirname "$0")/.."
: "${BENCH_PRESSES:=60}"
. bench/reception.sh
open_reception
java -Xmx128m -cp "$classes" fr.parvis.bench.BoardLatency "$BENCH_HTTP_PORT" "$data/browser" sophie bienvenue-au-parvis 111111 "$BENCH_PRESSES"
