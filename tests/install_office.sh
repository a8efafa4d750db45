#!/usr/bin/env bash
# Make sure that LibreOffice is there, which opens exported slides and workbooks in the tests.
# usage: tests/install_office.sh
set -euo pipefail
if command -v soffice >/dev/null; then exit 0; fi
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "Installing LibreOffice for the tests of slides and workbooks ..."
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
        libreoffice-impress libreoffice-calc >/dev/null
else
    echo "LibreOffice is needed for the tests of slides and workbooks: install it so that \`soffice\` is found." >&2
    exit 1
fi
