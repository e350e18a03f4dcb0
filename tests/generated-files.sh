#!/usr/bin/env bash
# Fails when a generated file is not what `go generate` gives now: somebody edited
# it, or its source without `make generate`. Works on a copy and changes nothing.
set -euo pipefail
cd "$(dirname "$0")/.."

copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
besides=(--exclude=.git --exclude=node_modules --exclude=dist --exclude='*.tgz')
tar -cf - "${besides[@]}" . | tar -xf - -C "$copy"
(cd "$copy" && go generate ./...)

if ! stale=$(diff -r --brief "${besides[@]}" . "$copy"); then
  echo "generated files are stale: run make generate and commit what it changes" >&2
  echo "$stale" >&2
  exit 1
fi
