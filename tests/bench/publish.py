"""The static edition of the whole dataset: how many pages a second, and a second run that finds
nothing to do beside the first; both as people run them, with the start of the process.
"""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from tests.bench.report import Ratio
from tests.processes import ROOT

LIMIT = 0.1
COMMAND = ("-m", "dashboard", "publish")
SETTINGS = {
    "PYTHONPATH": str(ROOT),
    "DASHBOARD_AS_OF": "2026-11-21",
    "DASHBOARD_DATABASE_URL": "none",
    "DASHBOARD_ADDRESS": "https://targets.example.org",
}


def compare_publish_times() -> Iterator[Ratio]:
    """Give the ratio of a run that changes nothing to the first one."""
    with TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        first = _publish(site)
        pages = sum(1 for _page in site.rglob("*.html"))
        size = sum(path.stat().st_size for path in site.rglob("*") if path.is_file())
        second = _publish(site)
    name = f"publish again; {pages:,} pages, {pages / first:.1f} a second, {size / 1e6:.0f} MB"
    yield Ratio(name, second, "first run", first, LIMIT)


def _publish(site: Path) -> float:
    start = perf_counter()
    command = [sys.executable, *COMMAND, str(site)]
    subprocess.run(command, env={**os.environ, **SETTINGS}, check=True, capture_output=True)
    return perf_counter() - start
