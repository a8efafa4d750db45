"""The command line: `python -m dashboard` serves the pages; other commands look after the data."""

from dashboard.commands import app

if __name__ == "__main__":
    app()
