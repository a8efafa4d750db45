"""The dashboard's script run in this process, timed where Streamlit runs it: server time only."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any
from unittest.mock import patch

import plotly.io
from streamlit.runtime.scriptrunner.script_cache import ScriptCache
from streamlit.runtime.scriptrunner.script_runner import ScriptRunner
from streamlit.testing.v1 import AppTest

from dashboard import loading
from dashboard.server import MAIN

PAGES = ("overview", "compare", "deadlines", "region", "records", "sources")
APPTEST = "streamlit.testing.v1.{module}.ScriptCache"  # AppTest makes a new one for every run
BARE = Path(__file__).parent / "bare" / "streamlit_page.py"
RUN_LIMIT = 600  # seconds for one script run, for the largest dataset
REPEATS = 15
TURNS = 60


def open_page(page: str) -> AppTest:
    """Run a page of the dashboard once and return it, ready for another run."""
    test = check_page(AppTest.from_file(str(MAIN), default_timeout=RUN_LIMIT).run())
    return check_page(test.switch_page(f"app_pages/{page}.py").run())


def open_bare_page() -> AppTest:
    """Run the bare Streamlit page once and return it."""
    return check_page(AppTest.from_file(str(BARE), default_timeout=RUN_LIMIT).run())


def check_page(test: AppTest) -> AppTest:
    """Refuse to measure a page that shows an error."""
    if test.exception:
        raise RuntimeError(test.exception[0].value)
    return test


def calculate_run_time(
    test: AppTest,
    *,
    repeats: int = REPEATS,
    warm: bool = True,
    clock: Callable[[], float] = perf_counter,
) -> float:
    """Seconds that the server needs for one script run of a page; not warm: nothing is cached.

    As in a server, and unlike in AppTest, compiled scripts are kept from run to run.
    """
    with _timed_runs(clock) as times, _kept_scripts():
        for _ in range(repeats + 1):
            if not warm:
                forget_figures()
            check_page(test.run())
    return median(times[1:])


def compare_run_times(first: AppTest, second: AppTest) -> tuple[float, float]:
    """Seconds that the server needs for one warm script run of each of two pages.

    They take turns, so that whatever else the machine does slows both.
    """
    with _timed_runs(perf_counter) as times, _kept_scripts():
        for _ in range(TURNS + 1):
            for page in (first, second):
                check_page(page.run())
    return median(times[2::2]), median(times[3::2])


def forget_figures() -> None:
    """Empty all caches of the dashboard but that of the dataset."""
    for name, function in vars(loading).items():
        if hasattr(function, "cache_clear") and name != "_load_once":
            function.cache_clear()


def read_drawings(test: AppTest) -> list[Any]:
    """Take the figures and tables that a page shows, figures first."""
    figures = [plotly.io.from_json(chart.proto.spec) for chart in test.get("plotly_chart")]
    return [*figures, *(table.value for table in test.dataframe)]


@contextmanager
def _kept_scripts() -> Iterator[None]:
    kept = ScriptCache()
    with (
        patch(APPTEST.format(module="local_script_runner"), return_value=kept),
        patch(APPTEST.format(module="app_test"), return_value=kept),
    ):
        yield


@contextmanager
def _timed_runs(clock: Callable[[], float]) -> Iterator[list[float]]:
    times: list[float] = []
    run = ScriptRunner._run_script

    def run_timed(self: ScriptRunner, rerun_data: Any) -> None:
        start = clock()
        run(self, rerun_data)
        times.append(clock() - start)

    with patch.object(ScriptRunner, "_run_script", run_timed):
        yield times
