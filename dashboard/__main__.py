"""The command line: `python -m dashboard` serves the pages; other commands look after the data."""

import sys

from dashboard.i18n import LANGUAGES, use_language
from dashboard.settings import read_locale, take_language

if __name__ == "__main__":  # the help of the commands is written as they are loaded
    asked = "".join(take_language(sys.argv[1:])[0][1:])
    use_language(asked if asked in LANGUAGES else read_locale())

from dashboard.commands import app

if __name__ == "__main__":
    app()
