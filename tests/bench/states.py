"""All states of the dataset, beside a bare pandas merge of the same frames, at growing sizes."""

from collections.abc import Callable, Iterator
from functools import partial
from itertools import pairwise
from time import process_time

import pandas as pd

from data import Catalog, load_catalog
from data.progress import calculate_states
from tests.bench.report import Ratio

COPIES = (1, 10, 100, 1000)
AS_OF = pd.Timestamp("2026-11-21")
CLAIM = ["region", "indicator", "scope"]
LIMIT = 50.0  # times a bare merge
GROWTH = 15.0  # what a tenfold dataset may cost at most: near-linear
REPEATS = 5


def compare_state_times() -> Iterator[Ratio]:
    """Give the ratio to a bare merge at each size, then what each tenfold step costs."""
    original = load_catalog()
    seconds: dict[int, float] = {}
    for copies in COPIES:
        catalog = copy_catalog(original, copies)
        seconds[len(catalog.records)] = ours = _measure(partial(calculate_states, catalog, AS_OF))
        merge = _measure(partial(_merge, catalog.records))
        yield Ratio(f"all states, {copies}x", ours, "bare pandas merge", merge, LIMIT)
    for small, large in pairwise(seconds):
        case, beside = f"all states, {large:,} records", f"{small:,} records"
        yield Ratio(case, seconds[large], beside, seconds[small], GROWTH)


def copy_catalog(original: Catalog, copies: int) -> Catalog:
    """Return a catalog with every record so many times, each copy under scopes of its own."""
    frames = dict(original.frames)
    for table in ("targets", "actuals"):
        frames[table] = _copy(original.frames[table], copies)
    catalog = Catalog(frames, f"{copies}x")
    assert len(catalog.conflicts) >= 0  # joined records and conflicts are there before the clock
    return catalog


def _copy(frame: pd.DataFrame, copies: int) -> pd.DataFrame:
    changed = [
        frame.assign(id=frame["id"] + f"-copy-{copy}", scope=frame["scope"] + f"-copy-{copy}")
        for copy in range(1, copies)
    ]
    return pd.concat([frame, *changed], ignore_index=True)


def _merge(records: pd.DataFrame) -> pd.DataFrame:
    is_target = records["kind"] == "target"
    return records[is_target].merge(records[~is_target], on=CLAIM, how="left")


def _measure(calculate: Callable[[], object]) -> float:
    """Return the processor seconds of the fastest of several runs: a busy machine is no failure."""
    times: list[float] = []
    for _ in range(REPEATS):
        start = process_time()
        calculate()
        times.append(process_time() - start)
    return min(times)
