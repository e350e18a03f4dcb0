#!/usr/bin/env bash
# Builds everything of web/dist. Needs Go and nothing else.
set -euo pipefail
cd "$(dirname "$0")"
command -v go >/dev/null || {
  echo "paycheck: Go 1.26 or newer is needed to build: https://go.dev/dl/" >&2
  exit 1
}
exec go run ./web/build/cmd
