#!/usr/bin/env bash
# Make sure that a Chromium is there: the installed one, else Debian's, else Playwright's own.
# usage: tests/install_browser.sh FOLDER_WITH_PLAYWRIGHT
set -euo pipefail
for name in chromium chromium-browser google-chrome google-chrome-stable; do
    if command -v "$name" >/dev/null; then exit 0; fi
done
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "Installing Chromium for the browser tests ..."
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium >/dev/null
else
    "$1/playwright" install chromium
fi
