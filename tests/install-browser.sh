#!/bin/sh
# Makes sure that the tests have a browser: takes one that is there, installs
# one with apt on Debian and Ubuntu, and elsewhere says what to install.
set -eu
cd "$(dirname "$0")/.."

tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
go build -o "$tmp/find" ./tests/browser/find

if found=$("$tmp/find" 2>/dev/null); then
  echo "browser: $found"
  exit 0
fi

if [ -n "${CHROME_PATH:-}" ]; then
  echo "browser: CHROME_PATH is '$CHROME_PATH', which cannot be run. Correct it, or unset it to have a browser looked for." >&2
  exit 1
fi

by_hand() {
  echo "browser: $1" >&2
  echo "browser: install Chromium or Google Chrome, then run this again;" >&2
  echo "browser: if it is not on the PATH, set CHROME_PATH to its program." >&2
  exit 1
}

command -v apt-get >/dev/null || by_hand "none found, and this system has no apt to install one with."

if [ "$(id -u)" = 0 ]; then
  as_root=
elif sudo -n true 2>/dev/null; then
  as_root="sudo -n"
else
  by_hand "none found, and installing one needs root (sudo asks for a password)."
fi

apt() {
  $as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=120 "$@" >/dev/null ||
    by_hand "apt could not $1 (its words are above)."
}

# Ubuntu's chromium package only fetches a snap, which containers cannot run,
# so there the .deb that Google publishes is taken.
. /etc/os-release
case "${ID:-} ${ID_LIKE:-}" in
  *ubuntu*)
    [ "$(dpkg --print-architecture)" = amd64 ] || by_hand "none found, and Ubuntu has no package of one for this processor."
    echo "browser: none found; installing Google Chrome with apt (about 130 MB) ..."
    apt update
    apt install -y --no-install-recommends ca-certificates curl
    curl -fsSL -o "$tmp/chrome.deb" https://dl.google.com/linux/direct/google-chrome-stable_current_amd64.deb ||
      by_hand "Google Chrome could not be downloaded."
    chmod -R a+rX "$tmp" # apt reads it as its own user
    apt install -y --no-install-recommends "$tmp/chrome.deb"
    ;;
  *)
    echo "browser: none found; installing chromium with apt (about 100 MB) ..."
    apt update
    apt install -y --no-install-recommends chromium
    ;;
esac

found=$("$tmp/find") || by_hand "apt finished, but no browser can be found."
echo "browser: installed $found"
