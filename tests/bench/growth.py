"""How the cost grows with the dataset: load with validation, and the pages' script
runs with nothing cached but the dataset, or the answers of the API (`latency.py`). In seconds of
the processor: a busy machine is no growth.
"""

import csv
import os
import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time
from unittest.mock import patch

from dashboard.loading import load_dataset
from dashboard.settings import NO_DATABASE
from data import CURATED
from tests.bench.app import PAGES, calculate_run_time, open_page
from tests.bench.report import Ratio

COPIES = (1, 10, 100, 1000)
LIMIT = 8.0  # what a tenfold dataset may cost at most: "well under tenfold"
# What itself grows with the dataset; a calendar of 30,000 deadlines is too long to be kept ready.
UNLIMITED = ("load and validate", "deadlines.ics, first", "deadlines.ics, ready")
LARGE = 100  # from so many times on, one run of a page is long enough to tell
REPEATS = 3


@dataclass(frozen=True)
class Growth:
    """Seconds of every step for a dataset so many times the size."""

    copies: int
    records: int
    steps: dict[str, float]


def measure_growth(
    measure_steps: Callable[[int], dict[str, float]], copies: tuple[int, ...] = COPIES
) -> Iterator[Growth]:
    """Give the costs at each size, smallest first; the steps are told how many copies there are."""
    for count in copies:
        with TemporaryDirectory() as folder:
            target = Path(folder) / "dataset"
            write_copies(CURATED, target, copies=count)
            yield _measure(target, count, measure_steps)


def compare_growth(curve: list[Growth]) -> Iterator[Ratio]:
    """Give what each tenfold step cost, step by step."""
    for small, large in pairwise(curve):
        for step, seconds in large.steps.items():
            case = f"{step}, {large.records:,} records"
            beside = f"{small.records:,} records"
            limit = None if step in UNLIMITED else LIMIT
            yield Ratio(case, seconds, beside, small.steps[step], limit)


def write_copies(source: Path, target: Path, *, copies: int) -> None:
    """Write a valid dataset with every record so many times.

    Each copy is counted under a scope of its own that is kept apart: no copy contradicts or
    replaces another, and a figure still shows what it showed, picked out of so much more.
    """
    shutil.copytree(source, target)
    for table in ("targets", "actuals"):
        _copy_rows(source, target, table=table, copies=copies)
    _add_scopes(target, copies=copies)


def _copy_rows(source: Path, target: Path, *, table: str, copies: int) -> None:
    with (source / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        rows, columns = list(reader), list(reader.fieldnames or ())
    with (target / f"{table}.csv").open("a", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, lineterminator="\n")
        for copy in range(1, copies):
            writer.writerows(_copy_row(row, copy) for row in rows)


def _copy_row(row: dict[str, str], copy: int) -> dict[str, str]:
    return {**row, "id": f"{row['id']}-copy-{copy}", "scope": _name_scope(row["scope"], copy)}


def _name_scope(scope: str, copy: int) -> str:
    return f"{scope}-copy-{copy}" if scope else f"copy-{copy}"


def _add_scopes(target: Path, *, copies: int) -> None:
    path = target / "scopes.csv"
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        codes, columns = [row["code"] for row in reader], list(reader.fieldnames or ())
    with path.open("a", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, lineterminator="\n", restval="")
        for scope in (
            _name_scope(code, copy) for copy in range(1, copies) for code in ["", *codes]
        ):
            writer.writerow(
                {"code": scope, "name_en": scope, "name_zh": scope, "comparison": "apart"}
            )


def measure_pages(copies: int) -> dict[str, float]:
    """Return the seconds of each page's script run over the dataset that the environment names."""
    steps: dict[str, float] = {}
    for page in PAGES:
        repeats = 1 if copies >= LARGE else REPEATS
        test = open_page(page)
        steps[page] = calculate_run_time(test, repeats=repeats, warm=False, clock=process_time)
        _report(copies, f"{page} {steps[page]:.2f} s")
    return steps


def _measure(folder: Path, copies: int, measure_steps: Callable[[int], dict[str, float]]) -> Growth:
    changes = {"DASHBOARD_DATA": str(folder), "DASHBOARD_DATABASE_URL": NO_DATABASE}
    with patch.dict(os.environ, changes):
        start = process_time()
        records = len(load_dataset().records)
        steps = {"load and validate": process_time() - start}
        _report(copies, f"{records:,} records loaded and validated")
        steps |= measure_steps(copies)
    return Growth(copies, records, steps)


def _report(copies: int, words: str) -> None:
    """Say how far the measurement is: with a million records it takes minutes."""
    print(f"{copies}x: {words}", file=sys.stderr, flush=True)
