#!/usr/bin/env bash
# Fails when go generate changes a generated file: somebody edited it, or its source without generating.
set -euo pipefail
cd "$(dirname "$0")/.."

generated() {
  git grep --untracked -lE '(Code|File) generated .*DO NOT EDIT' -- ':!*.sh' | while read -r file; do
    echo "$(git hash-object "$file") $file"
  done
}

before=$(generated)
go generate ./...
after=$(generated)
if [ "$before" != "$after" ]; then
  echo "Stale generated files, now written anew (make generate); commit them:" >&2
  diff <(echo "$before") <(echo "$after") | sed -n 's/^> [0-9a-f]* /  /p' >&2
  exit 1
fi
