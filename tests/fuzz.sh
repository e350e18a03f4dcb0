#!/usr/bin/env bash
# Runs every fuzzer for the time or the number of runs given, one after another, and prints how often it ran: tests/fuzz.sh 30m
# With a time, Go 1.26 sometimes fails at its end with "context deadline exceeded" and nothing found (go.dev/issue/75804): hence the number.
# They begin with the vectors, and with testdata/fuzz of their package: samples of what runs of 30 minutes came upon.
set -euo pipefail
cd "$(dirname "$0")/.."
time="${1:-20000x}"
fuzz() { # package, tags
  go test -tags "$2" -list '^Fuzz' "$1" | grep '^Fuzz' | while read -r name; do
    log=$(mktemp)
    if ! go test -tags "$2" -run '^$' -fuzz "^$name\$" -fuzztime "$time" "$1" >"$log" 2>&1 </dev/null; then
      cat "$log"
      exit 1
    fi
    echo "$1 $name${2:+ ($2)}: $(grep -o 'execs: [0-9]*' "$log" | tail -n 1)"
    rm -f "$log"
  done
}
fuzz ./validate ''
fuzz ./validate/internal/calendar ''
fuzz ./validate/internal/phone ''
fuzz ./validate/internal/suggestion ''
fuzz ./validate/payment ''
fuzz ./wasm browser
