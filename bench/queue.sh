#!/bin/sh
# Times the queue engine alone; needs ejb/target/classes (any ./parvis run, test or replay makes them).
set -eu
cd "$(dirname "$0")/.."
exec java -XX:+UseSerialGC -cp ejb/target/classes bench/queue/QueueSpeed.java
