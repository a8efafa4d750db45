"""What a page's choice costs while many clients read the API of the same server flat out; and the
same of a bare page beside a bare route, which tells what the machine alone does to it.
"""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser

from tests.bench.bare.ready import READY, write_ready
from tests.bench.browser_time import Contender, compare_page, measure_choice, read_compare
from tests.bench.report import Ratio
from tests.chromium import open_browser
from tests.processes import find_free_port, run_server

CLIENTS = 50
LIMIT = 2.0
BARE = Path(__file__).parent / "bare" / "one_server.py"


def compare_crowded(ours: str, path: str, folder: Path) -> Iterator[Ratio]:
    """Give the ratio for a dashboard whose API is asked for a path, and for a bare server that
    returns the file `json` of a folder.
    """
    ready = read_compare()
    write_ready(folder / "ready", ready)
    port = find_free_port()
    environment = {READY: str(folder / "ready")}
    bare = run_server(
        [str(BARE), str(port), str(folder)], port=port, ready="/json", environment=environment
    )
    case = f"next figure, {CLIENTS} clients reading"
    with open_browser() as browser, bare as address:
        page = Contender(address, ".st-key-indicator input", typed=True)
        crowded, alone = _measure(browser, compare_page(ours), f"{ours}{path}", list(ready))
        yield Ratio(case, crowded, "alone", alone, LIMIT)
        crowded, alone = _measure(browser, page, f"{address}/json", list(ready))
        yield Ratio(f"bare Streamlit's {case}", crowded, "alone", alone)


def _measure(
    browser: Browser, page: Contender, address: str, labels: list[str]
) -> tuple[float, float]:
    """Return seconds of a choice while many read an address, and of the same choice alone."""
    alone = measure_choice(browser, page, labels)
    with _read_all_the_time(address):
        return measure_choice(browser, page, labels), alone


@contextmanager
def _read_all_the_time(address: str) -> Iterator[None]:
    """Have the clients ask for an address until the block ends."""
    command = [sys.executable, "-m", "tests.bench.load", address, str(CLIENTS), "600"]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        yield
        assert process.poll() is None, "the clients stopped asking"
    finally:
        process.kill()
        process.wait()
