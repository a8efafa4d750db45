"""Answers a second of the API, beside Datasette over the same table and a bare route that returns
the same ready bytes; and what a page's choice costs while 50 clients read flat out.
"""

import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from urllib.request import Request, urlopen

import pandas as pd

from tests.bench.crowded import compare_crowded
from tests.bench.report import Ratio
from tests.processes import find_free_port, run_dashboard, run_server

ASKED = "level=province&limit=100"
FORMS = ("json", "csv")
BARE = Path(__file__).parent / "bare" / "api_route.py"
CLIENTS, SECONDS, TURNS = 8, 2.0, 3
DATASETTE_LIMIT, BARE_LIMIT, KNOWN_LIMIT = 1.0, 2.0, 1.25


@dataclass(frozen=True)
class Servers:
    """Addresses of the three."""

    ours: str
    datasette: str
    bare: str


def compare_api_times() -> Iterator[Ratio]:
    """Give seconds an answer, at several clients, in turns."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(TemporaryDirectory()))
        servers = _start_all(stack, folder)
        for form in FORMS:
            ours = f"{servers.ours}/api/v1/targets.{form}?{ASKED}"
            bare = f"{servers.bare}/{form}"
            datasette = f"{servers.datasette}/table/targets.{form}?_size=100&_shape=array"
            times = _measure((ours, ""), (datasette, ""), (bare, ""))
            yield Ratio(f"100 rows as {form}", times[0], "Datasette", times[1], DATASETTE_LIMIT)
            yield Ratio(f"100 rows as {form}", times[0], "bare route", times[2], BARE_LIMIT)
        tag = _read_tag(f"{servers.ours}/api/v1/targets.json?{ASKED}")
        known = (f"{servers.ours}/api/v1/targets.json?{ASKED}", f"If-None-Match: {tag}")
        times = _measure(known, (f"{servers.bare}/json", ""))
        yield Ratio("304 for what is known", times[0], "bare route", times[1], KNOWN_LIMIT)
        yield from compare_crowded(servers.ours, f"/api/v1/targets.json?{ASKED}", folder)


def _start_all(stack: ExitStack, folder: Path) -> Servers:
    ours = stack.enter_context(run_dashboard({"DASHBOARD_DATABASE_URL": "none"}))
    for form in FORMS:
        (folder / form).write_bytes(_read(f"{ours}/api/v1/targets.{form}?{ASKED}"))
    with sqlite3.connect(folder / "table.db") as database:
        rows = pd.read_csv(folder / "csv")
        assert len(rows) == 100
        rows.to_sql("targets", database, index=False)
    port, other = find_free_port(), find_free_port()
    arguments = ["-m", "datasette", "serve", "--immutable", str(folder / "table.db")]
    datasette = run_server([*arguments, "--port", str(port)], port=port, ready="/-/versions.json")
    bare = run_server([str(BARE), str(other), str(folder)], port=other, ready="/json")
    return Servers(ours, stack.enter_context(datasette), stack.enter_context(bare))


def _measure(*asked: tuple[str, str]) -> list[float]:
    """Return seconds an answer for each address with its header, all in turns."""
    times: list[list[float]] = [[] for _ in asked]
    for _turn in range(TURNS):
        for (address, header), own in zip(asked, times, strict=True):
            own.append(1 / _load(address, header))
    return [median(own) for own in times]


def _load(address: str, header: str) -> float:
    """Return the answers a second to clients in a process of their own."""
    command = [sys.executable, "-m", "tests.bench.load", address, str(CLIENTS), str(SECONDS)]
    answer = subprocess.run(
        [*command, *([header] if header else [])], capture_output=True, text=True, check=True
    )
    return float(answer.stdout.split()[0])


def _read(address: str) -> bytes:
    with urlopen(address) as answer:
        return answer.read()


def _read_tag(address: str) -> str:
    with urlopen(Request(address)) as answer:
        return answer.headers["ETag"]
