#!/bin/sh
# Makes sure that the tests have browsers. Chromium: takes one that is there,
# installs one with apt on Debian and Ubuntu, and elsewhere says what to install.
# Firefox and WebKit: tested where they are there; in CI (CI=true) they are
# installed, so that they are never left out there.
set -eu
cd "$(dirname "$0")/.."

tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT

by_hand() {
  echo "browser: $1" >&2
  echo "browser: install $2, then run this again;" >&2
  echo "browser: if it is not on the PATH, set $3 to its program." >&2
  exit 1
}

chromium_by_hand() { by_hand "$1" "Chromium or Google Chrome" CHROME_PATH; }

# can_install ends the script with $1's words unless apt can be used.
can_install() {
  command -v apt-get >/dev/null || "$1" "none found, and this system has no apt to install one with."
  if [ "$(id -u)" = 0 ]; then
    as_root=
  elif sudo -n true 2>/dev/null; then
    as_root="sudo -n"
  else
    "$1" "none found, and installing one needs root (sudo asks for a password)."
  fi
}

apt() {
  $as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=120 "$@" >/dev/null
}

install_chromium() {
  can_install chromium_by_hand
  failed() { chromium_by_hand "apt could not $1 (its words are above)."; }
  # Ubuntu's chromium package only fetches a snap, which containers cannot run,
  # so there the .deb that Google publishes is taken.
  . /etc/os-release
  case "${ID:-} ${ID_LIKE:-}" in
    *ubuntu*)
      [ "$(dpkg --print-architecture)" = amd64 ] || chromium_by_hand "none found, and Ubuntu has no package of one for this processor."
      echo "browser: none found; installing Google Chrome with apt (about 130 MB) ..."
      apt update || failed update
      apt install -y --no-install-recommends ca-certificates curl || failed install
      curl -fsSL -o "$tmp/chrome.deb" https://dl.google.com/linux/direct/google-chrome-stable_current_amd64.deb ||
        chromium_by_hand "Google Chrome could not be downloaded."
      chmod -R a+rX "$tmp" # apt reads it as its own user
      apt install -y --no-install-recommends "$tmp/chrome.deb" || failed install
      ;;
    *)
      echo "browser: none found; installing chromium with apt (about 100 MB) ..."
      apt update || failed update
      apt install -y --no-install-recommends chromium || failed install
      ;;
  esac
}

go build -o "$tmp/find" ./tests/browser/find
if found=$("$tmp/find" 2>/dev/null); then
  echo "browser: $found"
elif [ -n "${CHROME_PATH:-}" ]; then
  echo "browser: CHROME_PATH is '$CHROME_PATH', which cannot be run. Correct it, or unset it to have a browser looked for." >&2
  exit 1
else
  install_chromium
  found=$("$tmp/find") || chromium_by_hand "apt finished, but no browser can be found."
  echo "browser: installed $found"
fi

# engine takes what find calls it, what to install by hand, the variable for its
# program, and Debian's packages.
engine() {
  name=$1 what=$2 variable=$3
  shift 3
  if found=$("$tmp/find" "$name" 2>/dev/null); then
    echo "browser: $found"
  elif [ "${CI:-}" != true ]; then
    echo "browser: no $name here, so its tests are left out (they need Debian's packages $*, or what is like them)"
  else
    engine_by_hand() { by_hand "$1" "$what" "$variable"; }
    can_install engine_by_hand
    echo "browser: no $name found; installing $* with apt ..."
    apt update || engine_by_hand "apt could not update (its words are above)."
    apt install -y --no-install-recommends "$@" || engine_by_hand "apt could not install $* (its words are above)."
    found=$("$tmp/find" "$name") || engine_by_hand "apt finished, but no $name can be found."
    echo "browser: installed $found"
  fi
}

engine firefox Firefox FIREFOX_PATH firefox-esr
engine webkit "WebKitGTK's WebKitWebDriver and MiniBrowser, and Xvfb" WEBKIT_DRIVER_PATH webkit2gtk-driver xvfb
