"""`python -m tests.revisions.kill_loop --kills 200 [--url ...]`: see `kills`."""

import argparse
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import make_url

from tests.databases import fresh_database, run_postgres
from tests.revisions.kills import run_kills


@contextmanager
def open_databases(url: str) -> Iterator[list[str]]:
    """Give the URL that was named; else a new SQLite file and a new PostgreSQL database."""
    with ExitStack() as stack:
        if not url:
            folder = Path(stack.enter_context(TemporaryDirectory()))
            server = stack.enter_context(run_postgres())
            postgres = stack.enter_context(fresh_database(server))
            yield [f"sqlite:///{folder / 'changes.sqlite3'}", postgres]
        else:
            yield [url]


def main() -> None:
    """Kill writers on the databases that were asked for, and print what was found."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--url", default="", help="empty database; one of each kind if blank")
    asked = parser.parse_args()
    with open_databases(asked.url) as urls:
        for url in urls:
            tally = run_kills(url, asked.kills)
            print(f"{make_url(url).get_backend_name()}: {tally.describe()}", flush=True)


if __name__ == "__main__":
    main()
